import Core
import HTML

/// Notices to the viewer, until dismissed.
struct NoticesView {
    let visit: PageRequest
    let notices: [Notice]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        guard !notices.isEmpty else { return }
        html.section("sec", .labelled(by: "h-notices")) {
            html.div("sec-head") { html.h2(nil, .id("h-notices"), text: texts("notice.heading")) }
            html.ul("items") { for notice in notices { item(html, notice) } }
        }
    }

    private func item(_ html: HTML, _ notice: Notice) {
        let title = texts("notice.\(notice.kind.rawValue)", ["place": notice.place])
        html.li("item", .id("n-\(notice.id)")) {
            html.span("seal", .hidden, text: texts("notice.seal"))
            html.div {
                html.h3 {
                    if let path = path(notice) { html.a(.href(path)) { html.text(title) } } else { html.text(title) }
                }
                if !notice.reason.isEmpty { html.p(text: texts("notice.reason", ["reason": notice.reason])) }
                html.p("sub") {
                    html.text(texts("notice.by", ["name": notice.actor]))
                    Times(texts: texts, now: visit.now).write(html, notice.at)
                }
            }
            html.div("act") {
                html.form(nil, .post, .action(.homeNotices)) {
                    html.button("btn btn-s", .type("submit"), .name("notice"), .value("\(notice.id)")) {
                        html.text(texts("notice.seen"))
                        html.span("vh", text: texts("topic.of-title", ["title": title]))
                    }
                }
            }
        }
    }

    /// Nil when the viewer lost access to it.
    private func path(_ notice: Notice) -> Path? {
        switch notice.kind {
        case .spaceAdded: notice.space.map { .space($0) }
        case .channelAdded: notice.channel.map { .channel($0) }
        case .unmasked: notice.post.map { .post($0) }
        case .spaceRemoved, .channelRemoved: nil
        }
    }
}
