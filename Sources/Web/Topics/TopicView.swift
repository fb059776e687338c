import Core
import HTML

/// The page of a topic.
struct TopicView {
    let visit: PageRequest
    let page: TopicPage
    let related: RelatedTopics
    let bodies: PostBodies
    let composer: Composer
    let doubt: FormState
    var move = FormState()
    let status: String?

    private var texts: Texts { visit.texts }
    private var topic: Topic { page.topic }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = page.opening.withdrawal == nil ? topic.title : texts("topic.withdrawn-title")
        let channel = page.access.channel
        frame.withBoards(page.form != nil).page(
            html,
            title: [composer.attempt, doubt, move].first { !$0.flaws.isEmpty }?.title(title, texts) ?? title,
            current: .channel(channel.id),
            live: page.isLast ? listening : nil,
            status: status
        ) {
            html.div("page") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: visit.viewer != nil,
                        trail: [
                            (.space(page.access.space.id), page.access.space.name), (Path.now(in: channel.id), channel.name),
                        ],
                        here: topic.form.map { texts($0.label.name) } ?? texts("kind.\(topic.kind.rawValue)")
                    ).write(html)
                    ErrorSummary.write(html, composer.attempt.flaws + doubt.flaws + move.flaws, texts, labels: labels)
                    TopicHeadView(visit: visit, page: page, bodies: bodies, move: move).write(html)
                    replies(html)
                    if page.isUnread, page.isLast { readMark(html) }
                    if let asked = page.question.request { AskedView(visit: visit, asked: asked).note(html) }
                    if page.mayReply { composer.reply(html, to: topic, isWithheld: page.isWithheld) } else { whyNot(html) }
                }
                html.div("side") {
                    RelatedTopicsView(texts: texts, related: related).write(html)
                    TopicSideView(visit: visit, page: page, doubt: doubt).write(html)
                    record(html)
                }
            }
        }
    }

    private var listening: Listening {
        Listening(path: .live(.topic(topic.id)), cursor: page.cursor, reading: visit.viewer == nil ? nil : .topicReading(topic.id))
    }

    private var labels: [String: String] { ["reason": move.flaws.isEmpty ? "doubt.reason" : "type.reason", "to": "type.move-to"] }

    static let countID = "reply-count"

    static func replyCount(_ html: HTML, _ topic: Topic, _ texts: Texts) {
        html.small(nil, .id(countID), text: topic.replies == 0 ? "" : texts("topic.replies-order", n: topic.replies))
    }

    private func whyNot(_ html: HTML) {
        html.p("note", .id("answer")) {
            if !page.isThere {
                html.text(texts("topic.takes-nothing"))
                html.a(.href(.now(in: topic.channel))) {
                    html.text(texts("topic.to-channel", ["channel": page.access.channel.name]))
                }
            } else if visit.viewer == nil {
                html.a(.href(.signIn(then: .topic(topic.id)))) { html.text(texts("channel.sign-in-to-write")) }
            } else if case .forbidden(let reason) = page.access.objectionToReply {
                html.text(texts(reason))
            }
        }
    }

    private func replies(_ html: HTML) {
        html.section("sec", .labelled(by: "h-replies")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-replies"), text: texts("topic.replies-heading"))
                Self.replyCount(html, topic, texts)
            }
            if page.hasEarlier { earlier(html) }
            // A changed reply of an earlier page has no place on this one.
            let oldest = page.hasEarlier ? page.replies.first : nil
            html.ol("thread", .id("replies"), .when(oldest != nil, .named("data-oldest", oldest.map { "\($0.id)" } ?? ""))) {
                for reply in page.replies { ReplyView(visit: visit, page: page, post: reply, bodies: bodies).write(html) }
            }
            if topic.replies == 0, page.opening.withdrawal == nil {
                html.div("empty", .named("data-empty", "replies")) { html.p(text: texts(none)) }
            }
            if !page.isLast, let last = page.replies.last {
                html.p { html.a("btn", .href(.topic(topic.id, after: last.id))) { html.text(texts("topic.later-replies")) } }
            }
        }
    }

    private func earlier(_ html: HTML) {
        html.p("row") {
            if let first = page.replies.first {
                html.a("btn btn-s btn-quiet", .href(.topic(topic.id, before: first.id))) { html.text(texts("topic.earlier-stretch")) }
            }
            html.a("btn btn-s btn-quiet", .href(.topic(topic.id))) { html.text(texts("topic.from-start")) }
        }
    }

    private var none: String {
        guard topic.kind == .question else { return "topic.no-replies" }
        return page.opening.isOwn(visit.viewer) && page.access.mayReply ? "topic.no-answers-yet" : "topic.no-answers"
    }

    /// With script the page counts as read after it was visible for a while.
    private func readMark(_ html: HTML) {
        html.form("row no-print without-script", .post, .action(.topicReading(topic.id))) {
            html.input(nil, .type("hidden"), .name("upto"), .value("\(page.cursor)"))
            html.button("btn btn-s", .type("submit")) { html.text(texts("topic.mark-read")) }
        }
    }

    private func record(_ html: HTML) {
        html.section {
            html.h2(text: texts("topic.record"))
            html.dl("facts") {
                html.dt(text: texts("channel.readers"))
                html.dd(
                    text: texts(
                        page.access.channel.access == .invitation
                            ? "channel.readers-invited" : "audience.\(page.access.space.audience.rawValue)"
                    )
                )
                html.dt(text: texts("topic.address"))
                html.dd { html.a(.href(.topic(topic.id))) { html.text(texts("topic.permanent")) } }
            }
        }
    }
}
