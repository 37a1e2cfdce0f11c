#include "bestavailable.h"
