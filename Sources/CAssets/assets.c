#include "CAssets.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
// Every build writes it (Plugins/ListAssets).
#include "list.h"

const yoriai_asset *yoriai_all_assets(void) { return assets; }
