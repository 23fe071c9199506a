// The only door to zlib, which packs and unpacks what stands in a workbook.
#ifndef PASSERELLE_CZLIB_SHIM_H
#define PASSERELLE_CZLIB_SHIM_H

#include <zlib.h>

#endif
