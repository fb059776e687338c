// Written by script/list-assets.
#include "CAssets.h"

static const unsigned char file_0[] = {
#embed "../../Data/bodies.csv"
};

static const unsigned char file_1[] = {
#embed "../../Public/css/yoriai.css"
};

static const unsigned char file_2[] = {
#embed "../../Public/icons/yoriai.svg"
};

static const unsigned char file_3[] = {
#embed "../../Public/js/app.js"
};

static const unsigned char file_4[] = {
#embed "../../Public/js/arrivals.js"
};

static const unsigned char file_5[] = {
#embed "../../Public/js/drafts.js"
};

static const unsigned char file_6[] = {
#embed "../../Public/js/fields.js"
};

static const unsigned char file_7[] = {
#embed "../../Public/js/forms.js"
};

static const unsigned char file_8[] = {
#embed "../../Public/js/fragments.js"
};

static const unsigned char file_9[] = {
#embed "../../Public/js/keys.js"
};

static const unsigned char file_10[] = {
#embed "../../Public/js/live.js"
};

static const unsigned char file_11[] = {
#embed "../../Public/js/lookup.js"
};

static const unsigned char file_12[] = {
#embed "../../Public/js/menus.js"
};

static const unsigned char file_13[] = {
#embed "../../Public/js/reading.js"
};

static const yoriai_asset assets[] = {
    {"data/bodies.csv", file_0, sizeof file_0},
    {"css/yoriai.css", file_1, sizeof file_1},
    {"icons/yoriai.svg", file_2, sizeof file_2},
    {"js/app.js", file_3, sizeof file_3},
    {"js/arrivals.js", file_4, sizeof file_4},
    {"js/drafts.js", file_5, sizeof file_5},
    {"js/fields.js", file_6, sizeof file_6},
    {"js/forms.js", file_7, sizeof file_7},
    {"js/fragments.js", file_8, sizeof file_8},
    {"js/keys.js", file_9, sizeof file_9},
    {"js/live.js", file_10, sizeof file_10},
    {"js/lookup.js", file_11, sizeof file_11},
    {"js/menus.js", file_12, sizeof file_12},
    {"js/reading.js", file_13, sizeof file_13},
    {NULL, NULL, 0},
};

const yoriai_asset *yoriai_all_assets(void) { return assets; }
