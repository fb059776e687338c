import Core
import HTML

/// A topic in its channel's list, rendered the same for the first load and for live updates.
struct TopicListItemView {
    let visit: PageRequest
    let card: TopicListItem
    let access: ChannelAccess
    let renderings: Renderings

    private var texts: Texts { visit.texts }
    private var topic: Topic { card.topic }

    /// The element id by which live updates find it.
    static func id(_ topic: ID<Topic>) -> String { "t-\(topic)" }

    /// Rendered once per minute for most readers, who see the same list item.
    func write(_ html: HTML) {
        guard let key = TopicListItemKey(card.listed, visit, access) else { return writeAnew(html) }
        html.add(
            renderings.card(key) {
                let card = HTML(capacity: 4_096)
                writeAnew(card)
                return card.written
            }
        )
    }

    private func writeAnew(_ html: HTML) {
        html.article(
            card.isUnread || visit.viewer == nil ? "topic" : "topic topic-read",
            .id(Self.id(topic.id)),
            .labelled(by: "h-\(topic.id)")
        ) {
            byline.seal(html)
            html.div {
                labels(html)
                html.h3(nil, .id("h-\(topic.id)")) { html.a(.href(.topic(topic.id))) { html.text(title) } }
                if card.isUnread || visit.viewer == nil { full(html) } else { short(html) }
            }
        }
    }

    private var byline: Byline { Byline(visit: visit, post: card.opening) }

    private var title: String { card.opening.withdrawal == nil ? topic.title : texts("topic.withdrawn-title") }

    private func labels(_ html: HTML) {
        html.p("row") {
            Labels(texts: texts).topic(html, topic)
            if card.isUnread { html.span("new", text: texts("topic.new")) }
        }
    }

    private func short(_ html: HTML) {
        byline.line(html) {
            if topic.replies > 0 { html.span(text: texts("topic.replies", n: topic.replies)) }
        }
        if let accepted = card.accepted, accepted.withdrawal == nil {
            html.p("sub clip") {
                html.text(texts("topic.accepted-in-short"))
                html.add(renderings.excerpt(of: accepted))
            }
        }
    }

    private func full(_ html: HTML) {
        byline.line(html)
        if let withdrawal = card.opening.withdrawal {
            WithdrawnNote(visit: visit, withdrawal: withdrawal).write(html)
        } else {
            html.div("text") { html.p("clip") { html.add(renderings.excerpt(of: card.opening)) } }
        }
        let mayReact = card.opening.mayReact(in: access)
        ReactionForm(texts: texts, post: card.opening, counts: card.reactions, mayReact: mayReact, offersMore: false).write(html)
        if !card.lastReplies.isEmpty { replies(html) }
        html.p("row no-print") {
            if access.mayReply {
                html.a("btn btn-s", .href(Path.topic(topic.id).at("text")), .named("data-key", "r")) {
                    html.text(texts(topic.state == .open ? "topic.answer" : "topic.reply"))
                    html.span("vh", text: texts("topic.of-title", ["title": title]))
                }
            }
            html.a("btn btn-s btn-quiet", .href(.topic(topic.id))) {
                html.text(texts("topic.open"))
                html.span("vh", text: texts("topic.of-title", ["title": title]))
            }
            if topic.state == .open, let waits = Times(texts: texts, now: visit.now).waits(since: topic.waitingSince) {
                html.span("sub", text: waits)
            }
        }
    }

    private func replies(_ html: HTML) {
        html.div("replies") {
            let hidden = topic.replies - card.lastReplies.count
            if hidden > 0 { html.p { html.a(.href(.topic(topic.id))) { html.text(texts("topic.earlier-replies", n: hidden)) } } }
            html.ol {
                for reply in card.lastReplies {
                    html.li("reply") {
                        let byline = Byline(visit: visit, post: reply)
                        byline.seal(html, small: true)
                        html.div {
                            byline.line(html)
                            if let withdrawal = reply.withdrawal {
                                WithdrawnNote(visit: visit, withdrawal: withdrawal).write(html)
                            } else {
                                html.div("text") { html.p("clip") { html.add(renderings.excerpt(of: reply)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
