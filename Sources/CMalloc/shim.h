#ifndef TANDEM_CMALLOC_H
#define TANDEM_CMALLOC_H

#include <malloc.h>

#endif
