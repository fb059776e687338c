import Core
import HTML

/// The version history of a text about the community: author, time and changes.
struct CommunityHistoryView {
    let visit: MemberRequest
    let field: CommunityField
    /// Newest first.
    let versions: [CommunityVersion]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let what = texts("manage-community.\(field.rawValue)")
        let title = texts("manage-community.history-of", ["what": what])
        frame.page(html, title: title, current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).crumbs(html, below: (.manageCommunity, "manage-community"), here: what)
                    html.h1(text: title)
                }
                if versions.isEmpty { html.div("empty") { html.p(text: texts("manage-community.no-history")) } }
                for (index, version) in versions.enumerated() {
                    let before = index + 1 < versions.count ? versions[index + 1].text : ""
                    article(html, version, before: before)
                }
            }
        }
    }

    private func article(_ html: HTML, _ version: CommunityVersion, before: String) {
        let time = Times(texts: texts, now: visit.visit.now).words(version.at)
        html.section("sec", .labelled(by: "h-\(version.id)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(version.id)"), text: texts("manage-community.since", ["name": version.author, "time": time]))
            }
            html.div("difference") {
                for line in LineDifference.lines(from: before, to: version.text) {
                    switch line {
                    case .same(let words): html.p(text: words)
                    case .removed(let words): html.p { html.del { signed(html, "card.removed", words) } }
                    case .added(let words): html.p { html.ins { signed(html, "card.added", words) } }
                    }
                }
            }
        }
    }

    /// States the change in words, for readers who cannot see colours.
    private func signed(_ html: HTML, _ key: String, _ words: String) {
        html.small(text: texts(key))
        html.text(words.isEmpty ? " " : words)
    }
}
