#include "rank/Rank.hpp"
