import Core
import HTML

/// The privacy notice written by the operators.
struct PrivacyView {
    let visit: PageRequest
    let version: CommunityVersion?

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("privacy.title"), current: .privacy) {
            html.div("stack-l") {
                html.h1(text: texts("privacy.title"))
                if let version {
                    html.div("text") { MarkdownText.write(html, version.text) }
                    html.p("sub", text: texts("privacy.since", ["day": Times(texts: texts, now: visit.now).date(version.at)]))
                } else {
                    html.p("note note-warn", text: texts("privacy.none"))
                    if visit.viewer?.may(.operate) == true {
                        html.p { html.a("btn", .href(Path.manageCommunity.at("f-privacy"))) { html.text(texts("privacy.write")) } }
                    }
                }
            }
        }
    }
}
