import HTML

/// The heading of the settings and links to their pages.
struct SettingsHead {
    let member: MemberRequest
    let page: PageEntry

    private var texts: Texts { member.texts }

    var title: String { texts("settings.page-title", ["page": texts(page.text)]) }

    func write(_ html: HTML) {
        html.div("stack") {
            html.h1(text: texts("settings.title"))
            html.nav("tabs no-print", .label(texts("settings.title"))) {
                html.ul(nil, .role("list")) {
                    for other in PageEntry.settings {
                        html.li {
                            html.a(.href(other.path(member.viewer)), .when(other.text == page.text, .current("page"))) {
                                html.text(texts(other.text))
                            }
                        }
                    }
                }
            }
        }
    }
}
