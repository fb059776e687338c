// Written by script/list-assets.
#include "CAssets.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Data/bodies.csv"
};

static const unsigned char file_1[] = {
#embed "../../Data/synonyms.txt"
};

static const unsigned char file_2[] = {
#embed "../../Demo/channels/ambassadors.json"
};

static const unsigned char file_3[] = {
#embed "../../Demo/channels/announcements.json"
};

static const unsigned char file_4[] = {
#embed "../../Demo/channels/arrived-2026.json"
};

static const unsigned char file_5[] = {
#embed "../../Demo/channels/counter.json"
};

static const unsigned char file_6[] = {
#embed "../../Demo/channels/disaster.json"
};

static const unsigned char file_7[] = {
#embed "../../Demo/channels/frank-talk.json"
};

static const unsigned char file_8[] = {
#embed "../../Demo/channels/genai.json"
};

static const unsigned char file_9[] = {
#embed "../../Demo/channels/govcloud.json"
};

static const unsigned char file_10[] = {
#embed "../../Demo/channels/mynumber.json"
};

static const unsigned char file_11[] = {
#embed "../../Demo/channels/notices.json"
};

static const unsigned char file_12[] = {
#embed "../../Demo/channels/open-data.json"
};

static const unsigned char file_13[] = {
#embed "../../Demo/channels/photo.json"
};

static const unsigned char file_14[] = {
#embed "../../Demo/channels/practice.json"
};

static const unsigned char file_15[] = {
#embed "../../Demo/channels/premium-2025.json"
};

static const unsigned char file_16[] = {
#embed "../../Demo/channels/security.json"
};

static const unsigned char file_17[] = {
#embed "../../Demo/channels/shikoku.json"
};

static const unsigned char file_18[] = {
#embed "../../Demo/channels/solo.json"
};

static const unsigned char file_19[] = {
#embed "../../Demo/channels/standard.json"
};

static const unsigned char file_20[] = {
#embed "../../Demo/channels/talent.json"
};

static const unsigned char file_21[] = {
#embed "../../Demo/channels/tochigi.json"
};

static const unsigned char file_22[] = {
#embed "../../Demo/channels/tohoku.json"
};

static const unsigned char file_23[] = {
#embed "../../Demo/community.json"
};

static const unsigned char file_24[] = {
#embed "../../Locales/accounts.en.json"
};

static const unsigned char file_25[] = {
#embed "../../Locales/accounts.ja.json"
};

static const unsigned char file_26[] = {
#embed "../../Locales/archive.en.json"
};

static const unsigned char file_27[] = {
#embed "../../Locales/archive.ja.json"
};

static const unsigned char file_28[] = {
#embed "../../Locales/asking.en.json"
};

static const unsigned char file_29[] = {
#embed "../../Locales/asking.ja.json"
};

static const unsigned char file_30[] = {
#embed "../../Locales/bodies.en.json"
};

static const unsigned char file_31[] = {
#embed "../../Locales/bodies.ja.json"
};

static const unsigned char file_32[] = {
#embed "../../Locales/common.en.json"
};

static const unsigned char file_33[] = {
#embed "../../Locales/common.ja.json"
};

static const unsigned char file_34[] = {
#embed "../../Locales/feeds.en.json"
};

static const unsigned char file_35[] = {
#embed "../../Locales/feeds.ja.json"
};

static const unsigned char file_36[] = {
#embed "../../Locales/front.en.json"
};

static const unsigned char file_37[] = {
#embed "../../Locales/front.ja.json"
};

static const unsigned char file_38[] = {
#embed "../../Locales/knowledge.en.json"
};

static const unsigned char file_39[] = {
#embed "../../Locales/knowledge.ja.json"
};

static const unsigned char file_40[] = {
#embed "../../Locales/manage.en.json"
};

static const unsigned char file_41[] = {
#embed "../../Locales/manage.ja.json"
};

static const unsigned char file_42[] = {
#embed "../../Locales/members.en.json"
};

static const unsigned char file_43[] = {
#embed "../../Locales/members.ja.json"
};

static const unsigned char file_44[] = {
#embed "../../Locales/places.en.json"
};

static const unsigned char file_45[] = {
#embed "../../Locales/places.ja.json"
};

static const unsigned char file_46[] = {
#embed "../../Locales/questions.en.json"
};

static const unsigned char file_47[] = {
#embed "../../Locales/questions.ja.json"
};

static const unsigned char file_48[] = {
#embed "../../Locales/search.en.json"
};

static const unsigned char file_49[] = {
#embed "../../Locales/search.ja.json"
};

static const unsigned char file_50[] = {
#embed "../../Locales/similar.en.json"
};

static const unsigned char file_51[] = {
#embed "../../Locales/similar.ja.json"
};

static const unsigned char file_52[] = {
#embed "../../Public/css/yoriai.css"
};

static const unsigned char file_53[] = {
#embed "../../Public/icons/yoriai.svg"
};

static const unsigned char file_54[] = {
#embed "../../Public/js/app.js"
};

static const unsigned char file_55[] = {
#embed "../../Public/js/arrivals.js"
};

static const unsigned char file_56[] = {
#embed "../../Public/js/ask.js"
};

static const unsigned char file_57[] = {
#embed "../../Public/js/copy.js"
};

static const unsigned char file_58[] = {
#embed "../../Public/js/drafts.js"
};

static const unsigned char file_59[] = {
#embed "../../Public/js/fields.js"
};

static const unsigned char file_60[] = {
#embed "../../Public/js/forms.js"
};

static const unsigned char file_61[] = {
#embed "../../Public/js/fragments.js"
};

static const unsigned char file_62[] = {
#embed "../../Public/js/keys.js"
};

static const unsigned char file_63[] = {
#embed "../../Public/js/live.js"
};

static const unsigned char file_64[] = {
#embed "../../Public/js/lookup.js"
};

static const unsigned char file_65[] = {
#embed "../../Public/js/menus.js"
};

static const unsigned char file_66[] = {
#embed "../../Public/js/reading.js"
};

static const yoriai_asset assets[] = {
    {"data/bodies.csv", file_0, sizeof file_0},
    {"data/synonyms.txt", file_1, sizeof file_1},
    {"demo/channels/ambassadors.json", file_2, sizeof file_2},
    {"demo/channels/announcements.json", file_3, sizeof file_3},
    {"demo/channels/arrived-2026.json", file_4, sizeof file_4},
    {"demo/channels/counter.json", file_5, sizeof file_5},
    {"demo/channels/disaster.json", file_6, sizeof file_6},
    {"demo/channels/frank-talk.json", file_7, sizeof file_7},
    {"demo/channels/genai.json", file_8, sizeof file_8},
    {"demo/channels/govcloud.json", file_9, sizeof file_9},
    {"demo/channels/mynumber.json", file_10, sizeof file_10},
    {"demo/channels/notices.json", file_11, sizeof file_11},
    {"demo/channels/open-data.json", file_12, sizeof file_12},
    {"demo/channels/photo.json", file_13, sizeof file_13},
    {"demo/channels/practice.json", file_14, sizeof file_14},
    {"demo/channels/premium-2025.json", file_15, sizeof file_15},
    {"demo/channels/security.json", file_16, sizeof file_16},
    {"demo/channels/shikoku.json", file_17, sizeof file_17},
    {"demo/channels/solo.json", file_18, sizeof file_18},
    {"demo/channels/standard.json", file_19, sizeof file_19},
    {"demo/channels/talent.json", file_20, sizeof file_20},
    {"demo/channels/tochigi.json", file_21, sizeof file_21},
    {"demo/channels/tohoku.json", file_22, sizeof file_22},
    {"demo/community.json", file_23, sizeof file_23},
    {"locales/accounts.en.json", file_24, sizeof file_24},
    {"locales/accounts.ja.json", file_25, sizeof file_25},
    {"locales/archive.en.json", file_26, sizeof file_26},
    {"locales/archive.ja.json", file_27, sizeof file_27},
    {"locales/asking.en.json", file_28, sizeof file_28},
    {"locales/asking.ja.json", file_29, sizeof file_29},
    {"locales/bodies.en.json", file_30, sizeof file_30},
    {"locales/bodies.ja.json", file_31, sizeof file_31},
    {"locales/common.en.json", file_32, sizeof file_32},
    {"locales/common.ja.json", file_33, sizeof file_33},
    {"locales/feeds.en.json", file_34, sizeof file_34},
    {"locales/feeds.ja.json", file_35, sizeof file_35},
    {"locales/front.en.json", file_36, sizeof file_36},
    {"locales/front.ja.json", file_37, sizeof file_37},
    {"locales/knowledge.en.json", file_38, sizeof file_38},
    {"locales/knowledge.ja.json", file_39, sizeof file_39},
    {"locales/manage.en.json", file_40, sizeof file_40},
    {"locales/manage.ja.json", file_41, sizeof file_41},
    {"locales/members.en.json", file_42, sizeof file_42},
    {"locales/members.ja.json", file_43, sizeof file_43},
    {"locales/places.en.json", file_44, sizeof file_44},
    {"locales/places.ja.json", file_45, sizeof file_45},
    {"locales/questions.en.json", file_46, sizeof file_46},
    {"locales/questions.ja.json", file_47, sizeof file_47},
    {"locales/search.en.json", file_48, sizeof file_48},
    {"locales/search.ja.json", file_49, sizeof file_49},
    {"locales/similar.en.json", file_50, sizeof file_50},
    {"locales/similar.ja.json", file_51, sizeof file_51},
    {"css/yoriai.css", file_52, sizeof file_52},
    {"icons/yoriai.svg", file_53, sizeof file_53},
    {"js/app.js", file_54, sizeof file_54},
    {"js/arrivals.js", file_55, sizeof file_55},
    {"js/ask.js", file_56, sizeof file_56},
    {"js/copy.js", file_57, sizeof file_57},
    {"js/drafts.js", file_58, sizeof file_58},
    {"js/fields.js", file_59, sizeof file_59},
    {"js/forms.js", file_60, sizeof file_60},
    {"js/fragments.js", file_61, sizeof file_61},
    {"js/keys.js", file_62, sizeof file_62},
    {"js/live.js", file_63, sizeof file_63},
    {"js/lookup.js", file_64, sizeof file_64},
    {"js/menus.js", file_65, sizeof file_65},
    {"js/reading.js", file_66, sizeof file_66},
    {NULL, NULL, 0},
};

const yoriai_asset *yoriai_all_assets(void) { return assets; }
