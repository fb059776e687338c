import HTML

/// The heading of the settings and links to their pages.
struct SettingsHead {
    let texts: Texts
    let page: SettingsPage

    static func title(_ page: SettingsPage, _ texts: Texts) -> String {
        texts("settings.page-title", ["page": page.name(texts)])
    }

    func write(_ html: HTML) {
        html.div("stack") {
            html.h1(text: texts("settings.title"))
            html.nav("tabs no-print", .label(texts("settings.title"))) {
                html.ul(nil, .role("list")) {
                    for other in SettingsPage.allCases {
                        html.li {
                            html.a(.href(other.path), .when(other == page, .current("page"))) { html.text(other.name(texts)) }
                        }
                    }
                }
            }
        }
    }
}
