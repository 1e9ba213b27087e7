#include "match/Match.hpp"
