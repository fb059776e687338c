#pragma once
#include <stddef.h>

/// A file that travels inside the binary.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} yoriai_asset;

/// All embedded files; the last one has a null name.
const yoriai_asset *yoriai_all_assets(void);
