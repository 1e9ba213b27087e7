#include "classify/Classify.hpp"
