// Written by script/list-assets.
#include "CAssets.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char Data_bodies_csv[] = {
#embed "../../Data/bodies.csv"
};

static const unsigned char Data_synonyms_txt[] = {
#embed "../../Data/synonyms.txt"
};

static const unsigned char Demo_channels_ambassadors_json[] = {
#embed "../../Demo/channels/ambassadors.json"
};

static const unsigned char Demo_channels_announcements_json[] = {
#embed "../../Demo/channels/announcements.json"
};

static const unsigned char Demo_channels_arrived_2026_json[] = {
#embed "../../Demo/channels/arrived-2026.json"
};

static const unsigned char Demo_channels_counter_json[] = {
#embed "../../Demo/channels/counter.json"
};

static const unsigned char Demo_channels_disaster_json[] = {
#embed "../../Demo/channels/disaster.json"
};

static const unsigned char Demo_channels_frank_talk_json[] = {
#embed "../../Demo/channels/frank-talk.json"
};

static const unsigned char Demo_channels_genai_json[] = {
#embed "../../Demo/channels/genai.json"
};

static const unsigned char Demo_channels_govcloud_json[] = {
#embed "../../Demo/channels/govcloud.json"
};

static const unsigned char Demo_channels_lending_json[] = {
#embed "../../Demo/channels/lending.json"
};

static const unsigned char Demo_channels_mynumber_json[] = {
#embed "../../Demo/channels/mynumber.json"
};

static const unsigned char Demo_channels_notices_json[] = {
#embed "../../Demo/channels/notices.json"
};

static const unsigned char Demo_channels_open_data_json[] = {
#embed "../../Demo/channels/open-data.json"
};

static const unsigned char Demo_channels_photo_json[] = {
#embed "../../Demo/channels/photo.json"
};

static const unsigned char Demo_channels_practice_json[] = {
#embed "../../Demo/channels/practice.json"
};

static const unsigned char Demo_channels_premium_2025_json[] = {
#embed "../../Demo/channels/premium-2025.json"
};

static const unsigned char Demo_channels_security_json[] = {
#embed "../../Demo/channels/security.json"
};

static const unsigned char Demo_channels_shikoku_json[] = {
#embed "../../Demo/channels/shikoku.json"
};

static const unsigned char Demo_channels_solo_json[] = {
#embed "../../Demo/channels/solo.json"
};

static const unsigned char Demo_channels_standard_json[] = {
#embed "../../Demo/channels/standard.json"
};

static const unsigned char Demo_channels_talent_json[] = {
#embed "../../Demo/channels/talent.json"
};

static const unsigned char Demo_channels_tochigi_json[] = {
#embed "../../Demo/channels/tochigi.json"
};

static const unsigned char Demo_channels_tohoku_json[] = {
#embed "../../Demo/channels/tohoku.json"
};

static const unsigned char Demo_channels_troubles_json[] = {
#embed "../../Demo/channels/troubles.json"
};

static const unsigned char Demo_channels_web_access_json[] = {
#embed "../../Demo/channels/web-access.json"
};

static const unsigned char Demo_community_json[] = {
#embed "../../Demo/community.json"
};

static const unsigned char Locales_accounts_en_json[] = {
#embed "../../Locales/accounts.en.json"
};

static const unsigned char Locales_accounts_ja_json[] = {
#embed "../../Locales/accounts.ja.json"
};

static const unsigned char Locales_archive_en_json[] = {
#embed "../../Locales/archive.en.json"
};

static const unsigned char Locales_archive_ja_json[] = {
#embed "../../Locales/archive.ja.json"
};

static const unsigned char Locales_asking_en_json[] = {
#embed "../../Locales/asking.en.json"
};

static const unsigned char Locales_asking_ja_json[] = {
#embed "../../Locales/asking.ja.json"
};

static const unsigned char Locales_bodies_en_json[] = {
#embed "../../Locales/bodies.en.json"
};

static const unsigned char Locales_bodies_ja_json[] = {
#embed "../../Locales/bodies.ja.json"
};

static const unsigned char Locales_common_en_json[] = {
#embed "../../Locales/common.en.json"
};

static const unsigned char Locales_common_ja_json[] = {
#embed "../../Locales/common.ja.json"
};

static const unsigned char Locales_feeds_en_json[] = {
#embed "../../Locales/feeds.en.json"
};

static const unsigned char Locales_feeds_ja_json[] = {
#embed "../../Locales/feeds.ja.json"
};

static const unsigned char Locales_forms_en_json[] = {
#embed "../../Locales/forms.en.json"
};

static const unsigned char Locales_forms_ja_json[] = {
#embed "../../Locales/forms.ja.json"
};

static const unsigned char Locales_front_en_json[] = {
#embed "../../Locales/front.en.json"
};

static const unsigned char Locales_front_ja_json[] = {
#embed "../../Locales/front.ja.json"
};

static const unsigned char Locales_knowledge_en_json[] = {
#embed "../../Locales/knowledge.en.json"
};

static const unsigned char Locales_knowledge_ja_json[] = {
#embed "../../Locales/knowledge.ja.json"
};

static const unsigned char Locales_manage_en_json[] = {
#embed "../../Locales/manage.en.json"
};

static const unsigned char Locales_manage_ja_json[] = {
#embed "../../Locales/manage.ja.json"
};

static const unsigned char Locales_members_en_json[] = {
#embed "../../Locales/members.en.json"
};

static const unsigned char Locales_members_ja_json[] = {
#embed "../../Locales/members.ja.json"
};

static const unsigned char Locales_operating_en_json[] = {
#embed "../../Locales/operating.en.json"
};

static const unsigned char Locales_operating_ja_json[] = {
#embed "../../Locales/operating.ja.json"
};

static const unsigned char Locales_places_en_json[] = {
#embed "../../Locales/places.en.json"
};

static const unsigned char Locales_places_ja_json[] = {
#embed "../../Locales/places.ja.json"
};

static const unsigned char Locales_questions_en_json[] = {
#embed "../../Locales/questions.en.json"
};

static const unsigned char Locales_questions_ja_json[] = {
#embed "../../Locales/questions.ja.json"
};

static const unsigned char Locales_search_en_json[] = {
#embed "../../Locales/search.en.json"
};

static const unsigned char Locales_search_ja_json[] = {
#embed "../../Locales/search.ja.json"
};

static const unsigned char Locales_similar_en_json[] = {
#embed "../../Locales/similar.en.json"
};

static const unsigned char Locales_similar_ja_json[] = {
#embed "../../Locales/similar.ja.json"
};

static const unsigned char Locales_types_en_json[] = {
#embed "../../Locales/types.en.json"
};

static const unsigned char Locales_types_ja_json[] = {
#embed "../../Locales/types.ja.json"
};

static const unsigned char Public_css_boards_css[] = {
#embed "../../Public/css/boards.css"
};

static const unsigned char Public_css_yoriai_css[] = {
#embed "../../Public/css/yoriai.css"
};

static const unsigned char Public_icons_yoriai_svg[] = {
#embed "../../Public/icons/yoriai.svg"
};

static const unsigned char Public_js_app_js[] = {
#embed "../../Public/js/app.js"
};

static const unsigned char Public_js_arrivals_js[] = {
#embed "../../Public/js/arrivals.js"
};

static const unsigned char Public_js_ask_js[] = {
#embed "../../Public/js/ask.js"
};

static const unsigned char Public_js_copy_js[] = {
#embed "../../Public/js/copy.js"
};

static const unsigned char Public_js_drafts_js[] = {
#embed "../../Public/js/drafts.js"
};

static const unsigned char Public_js_fields_js[] = {
#embed "../../Public/js/fields.js"
};

static const unsigned char Public_js_forms_js[] = {
#embed "../../Public/js/forms.js"
};

static const unsigned char Public_js_fragments_js[] = {
#embed "../../Public/js/fragments.js"
};

static const unsigned char Public_js_kept_js[] = {
#embed "../../Public/js/kept.js"
};

static const unsigned char Public_js_keys_js[] = {
#embed "../../Public/js/keys.js"
};

static const unsigned char Public_js_live_js[] = {
#embed "../../Public/js/live.js"
};

static const unsigned char Public_js_lookup_js[] = {
#embed "../../Public/js/lookup.js"
};

static const unsigned char Public_js_marks_js[] = {
#embed "../../Public/js/marks.js"
};

static const unsigned char Public_js_menus_js[] = {
#embed "../../Public/js/menus.js"
};

static const unsigned char Public_js_paste_js[] = {
#embed "../../Public/js/paste.js"
};

static const unsigned char Public_js_print_js[] = {
#embed "../../Public/js/print.js"
};

static const unsigned char Public_js_reading_js[] = {
#embed "../../Public/js/reading.js"
};

static const unsigned char Public_js_suggest_js[] = {
#embed "../../Public/js/suggest.js"
};

static const unsigned char Public_js_typing_js[] = {
#embed "../../Public/js/typing.js"
};

static const unsigned char Templates_neighbours_json[] = {
#embed "../../Templates/neighbours.json"
};

static const yoriai_asset assets[] = {
    {"data/bodies.csv", Data_bodies_csv, sizeof Data_bodies_csv},
    {"data/synonyms.txt", Data_synonyms_txt, sizeof Data_synonyms_txt},
    {"demo/channels/ambassadors.json", Demo_channels_ambassadors_json, sizeof Demo_channels_ambassadors_json},
    {"demo/channels/announcements.json", Demo_channels_announcements_json, sizeof Demo_channels_announcements_json},
    {"demo/channels/arrived-2026.json", Demo_channels_arrived_2026_json, sizeof Demo_channels_arrived_2026_json},
    {"demo/channels/counter.json", Demo_channels_counter_json, sizeof Demo_channels_counter_json},
    {"demo/channels/disaster.json", Demo_channels_disaster_json, sizeof Demo_channels_disaster_json},
    {"demo/channels/frank-talk.json", Demo_channels_frank_talk_json, sizeof Demo_channels_frank_talk_json},
    {"demo/channels/genai.json", Demo_channels_genai_json, sizeof Demo_channels_genai_json},
    {"demo/channels/govcloud.json", Demo_channels_govcloud_json, sizeof Demo_channels_govcloud_json},
    {"demo/channels/lending.json", Demo_channels_lending_json, sizeof Demo_channels_lending_json},
    {"demo/channels/mynumber.json", Demo_channels_mynumber_json, sizeof Demo_channels_mynumber_json},
    {"demo/channels/notices.json", Demo_channels_notices_json, sizeof Demo_channels_notices_json},
    {"demo/channels/open-data.json", Demo_channels_open_data_json, sizeof Demo_channels_open_data_json},
    {"demo/channels/photo.json", Demo_channels_photo_json, sizeof Demo_channels_photo_json},
    {"demo/channels/practice.json", Demo_channels_practice_json, sizeof Demo_channels_practice_json},
    {"demo/channels/premium-2025.json", Demo_channels_premium_2025_json, sizeof Demo_channels_premium_2025_json},
    {"demo/channels/security.json", Demo_channels_security_json, sizeof Demo_channels_security_json},
    {"demo/channels/shikoku.json", Demo_channels_shikoku_json, sizeof Demo_channels_shikoku_json},
    {"demo/channels/solo.json", Demo_channels_solo_json, sizeof Demo_channels_solo_json},
    {"demo/channels/standard.json", Demo_channels_standard_json, sizeof Demo_channels_standard_json},
    {"demo/channels/talent.json", Demo_channels_talent_json, sizeof Demo_channels_talent_json},
    {"demo/channels/tochigi.json", Demo_channels_tochigi_json, sizeof Demo_channels_tochigi_json},
    {"demo/channels/tohoku.json", Demo_channels_tohoku_json, sizeof Demo_channels_tohoku_json},
    {"demo/channels/troubles.json", Demo_channels_troubles_json, sizeof Demo_channels_troubles_json},
    {"demo/channels/web-access.json", Demo_channels_web_access_json, sizeof Demo_channels_web_access_json},
    {"demo/community.json", Demo_community_json, sizeof Demo_community_json},
    {"locales/accounts.en.json", Locales_accounts_en_json, sizeof Locales_accounts_en_json},
    {"locales/accounts.ja.json", Locales_accounts_ja_json, sizeof Locales_accounts_ja_json},
    {"locales/archive.en.json", Locales_archive_en_json, sizeof Locales_archive_en_json},
    {"locales/archive.ja.json", Locales_archive_ja_json, sizeof Locales_archive_ja_json},
    {"locales/asking.en.json", Locales_asking_en_json, sizeof Locales_asking_en_json},
    {"locales/asking.ja.json", Locales_asking_ja_json, sizeof Locales_asking_ja_json},
    {"locales/bodies.en.json", Locales_bodies_en_json, sizeof Locales_bodies_en_json},
    {"locales/bodies.ja.json", Locales_bodies_ja_json, sizeof Locales_bodies_ja_json},
    {"locales/common.en.json", Locales_common_en_json, sizeof Locales_common_en_json},
    {"locales/common.ja.json", Locales_common_ja_json, sizeof Locales_common_ja_json},
    {"locales/feeds.en.json", Locales_feeds_en_json, sizeof Locales_feeds_en_json},
    {"locales/feeds.ja.json", Locales_feeds_ja_json, sizeof Locales_feeds_ja_json},
    {"locales/forms.en.json", Locales_forms_en_json, sizeof Locales_forms_en_json},
    {"locales/forms.ja.json", Locales_forms_ja_json, sizeof Locales_forms_ja_json},
    {"locales/front.en.json", Locales_front_en_json, sizeof Locales_front_en_json},
    {"locales/front.ja.json", Locales_front_ja_json, sizeof Locales_front_ja_json},
    {"locales/knowledge.en.json", Locales_knowledge_en_json, sizeof Locales_knowledge_en_json},
    {"locales/knowledge.ja.json", Locales_knowledge_ja_json, sizeof Locales_knowledge_ja_json},
    {"locales/manage.en.json", Locales_manage_en_json, sizeof Locales_manage_en_json},
    {"locales/manage.ja.json", Locales_manage_ja_json, sizeof Locales_manage_ja_json},
    {"locales/members.en.json", Locales_members_en_json, sizeof Locales_members_en_json},
    {"locales/members.ja.json", Locales_members_ja_json, sizeof Locales_members_ja_json},
    {"locales/operating.en.json", Locales_operating_en_json, sizeof Locales_operating_en_json},
    {"locales/operating.ja.json", Locales_operating_ja_json, sizeof Locales_operating_ja_json},
    {"locales/places.en.json", Locales_places_en_json, sizeof Locales_places_en_json},
    {"locales/places.ja.json", Locales_places_ja_json, sizeof Locales_places_ja_json},
    {"locales/questions.en.json", Locales_questions_en_json, sizeof Locales_questions_en_json},
    {"locales/questions.ja.json", Locales_questions_ja_json, sizeof Locales_questions_ja_json},
    {"locales/search.en.json", Locales_search_en_json, sizeof Locales_search_en_json},
    {"locales/search.ja.json", Locales_search_ja_json, sizeof Locales_search_ja_json},
    {"locales/similar.en.json", Locales_similar_en_json, sizeof Locales_similar_en_json},
    {"locales/similar.ja.json", Locales_similar_ja_json, sizeof Locales_similar_ja_json},
    {"locales/types.en.json", Locales_types_en_json, sizeof Locales_types_en_json},
    {"locales/types.ja.json", Locales_types_ja_json, sizeof Locales_types_ja_json},
    {"css/boards.css", Public_css_boards_css, sizeof Public_css_boards_css},
    {"css/yoriai.css", Public_css_yoriai_css, sizeof Public_css_yoriai_css},
    {"icons/yoriai.svg", Public_icons_yoriai_svg, sizeof Public_icons_yoriai_svg},
    {"js/app.js", Public_js_app_js, sizeof Public_js_app_js},
    {"js/arrivals.js", Public_js_arrivals_js, sizeof Public_js_arrivals_js},
    {"js/ask.js", Public_js_ask_js, sizeof Public_js_ask_js},
    {"js/copy.js", Public_js_copy_js, sizeof Public_js_copy_js},
    {"js/drafts.js", Public_js_drafts_js, sizeof Public_js_drafts_js},
    {"js/fields.js", Public_js_fields_js, sizeof Public_js_fields_js},
    {"js/forms.js", Public_js_forms_js, sizeof Public_js_forms_js},
    {"js/fragments.js", Public_js_fragments_js, sizeof Public_js_fragments_js},
    {"js/kept.js", Public_js_kept_js, sizeof Public_js_kept_js},
    {"js/keys.js", Public_js_keys_js, sizeof Public_js_keys_js},
    {"js/live.js", Public_js_live_js, sizeof Public_js_live_js},
    {"js/lookup.js", Public_js_lookup_js, sizeof Public_js_lookup_js},
    {"js/marks.js", Public_js_marks_js, sizeof Public_js_marks_js},
    {"js/menus.js", Public_js_menus_js, sizeof Public_js_menus_js},
    {"js/paste.js", Public_js_paste_js, sizeof Public_js_paste_js},
    {"js/print.js", Public_js_print_js, sizeof Public_js_print_js},
    {"js/reading.js", Public_js_reading_js, sizeof Public_js_reading_js},
    {"js/suggest.js", Public_js_suggest_js, sizeof Public_js_suggest_js},
    {"js/typing.js", Public_js_typing_js, sizeof Public_js_typing_js},
    {"templates/neighbours.json", Templates_neighbours_json, sizeof Templates_neighbours_json},
    {NULL, NULL, 0},
};

const yoriai_asset *yoriai_all_assets(void) { return assets; }
