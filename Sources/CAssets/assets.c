#include "CAssets.h"

static const unsigned char css[] = {
#embed "../../Public/css/yoriai.css"
};

const yoriai_asset yoriai_assets[] = {
    {"css/yoriai.css", css, sizeof css},
    {NULL, NULL, 0},
};
