#include "plan/Table.hpp"
