import Core
import HTML

/// あなたに: other members' acts for the viewer: doubts about their questions, replies to their topics, drafts to review, mentions.
struct ForYouView {
    let visit: PageRequest
    let page: HomePage
    let renderings: Renderings

    static let id = "for-you"

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.section("sec", .id(Self.id), .labelled(by: "h-you")) {
            html.div("sec-head") { html.h2(nil, .id("h-you"), text: texts("home.for-you")) }
            guard !isEmpty else { return html.p("sub", text: texts("home.nothing-for-you")) }
            let drafts = page.drafts
            html.ul("items") {
                for doubted in page.doubted { item(html, doubted.topic, in: doubted.channel) }
                for answered in page.answered.prefix(HomePage.length) { item(html, answered) }
                for judged in page.judged { item(html, judged) }
                if drafts.commented > 0 { draftsItem(html, "home.drafts-commented", n: drafts.commented) }
                if drafts.shown > 0 { draftsItem(html, "home.drafts-shown", n: drafts.shown) }
                for mention in page.mentions { item(html, mention) }
            }
            let more = page.answered.count - HomePage.length
            if more > 0, let viewer = visit.viewer {
                html.p { html.a(.href(.member(viewer.member))) { html.text(texts("home.more-answered", n: more)) } }
            }
        }
    }

    private var isEmpty: Bool {
        page.doubted.isEmpty && page.answered.isEmpty && page.judged.isEmpty && page.mentions.isEmpty
            && page.drafts.commented + page.drafts.shown == 0
    }

    /// A question with a doubted answer: its asker decides whether the answer still holds.
    private func item(_ html: HTML, _ doubted: Topic, in channel: Channel) {
        let place = Path.topic(doubted.id).at(AnswersView.doubtsID)
        html.li("item") {
            html.span("seal seal-me", .hidden, text: texts("home.own-doubted-seal"))
            html.div {
                html.h3 { html.a(.href(place)) { html.text(texts("home.own-doubted")) } }
                html.p("row") {
                    if let state = doubted.state { Labels(texts: texts).state(html, state) }
                    html.span(text: doubted.title)
                    html.span("sub", text: channel.name)
                }
            }
            html.div("act") {
                html.a("btn btn-s", .href(place)) {
                    html.text(texts("home.look-into"))
                    html.span("vh", text: texts("topic.of-title", ["title": doubted.title]))
                }
            }
        }
    }

    private func item(_ html: HTML, _ answered: AnsweredTopic) {
        let topic = answered.topic
        let place = Path.topic(topic.id, showing: answered.newest.id)
        html.li("item") {
            let byline = Byline(visit: visit, post: answered.newest)
            byline.seal(html)
            html.div {
                html.h3 {
                    html.a(.href(place)) {
                        html.text(texts(topic.kind == .question ? "home.answered" : "home.replied", n: answered.count))
                    }
                }
                html.p("row") {
                    if let state = topic.state { Labels(texts: texts).state(html, state) }
                    html.span(text: topic.title)
                    html.span("sub", text: answered.channel.name)
                }
                html.p("quote clip") { html.add(renderings.excerpt(of: answered.newest)) }
                byline.line(html, links: false)
            }
            html.div("act") {
                html.a("btn btn-s", .href(place)) {
                    html.text(texts(topic.kind == .question ? "home.read-answer" : "home.read-reply"))
                    html.span("vh", text: texts("topic.of-title", ["title": topic.title]))
                }
            }
        }
    }

    private func item(_ html: HTML, _ judged: JudgedAnswer) {
        let topic = judged.topic
        html.li("item") {
            let byline = Byline(visit: visit, post: judged.answer)
            byline.seal(html)
            html.div {
                html.h3 {
                    html.a(.href(.topic(topic.id, showing: judged.answer.id))) {
                        html.text(texts(topic.isUnsettled ? "home.doubted" : "home.accepted"))
                    }
                }
                html.p("row") {
                    if let state = topic.state { Labels(texts: texts).state(html, state) }
                    html.span(text: topic.title.isEmpty ? texts("topic.withdrawn-title") : topic.title)
                    html.span("sub", text: judged.channel.name)
                }
                html.p("quote clip") { html.add(renderings.excerpt(of: judged.answer)) }
            }
        }
    }

    private func draftsItem(_ html: HTML, _ key: String, n: Int) {
        html.li("item") {
            html.span("seal", .hidden, text: texts("home.drafts-seal"))
            html.div { html.h3 { html.a(.href(.drafts)) { html.text(texts(key, n: n)) } } }
        }
    }

    private func item(_ html: HTML, _ mention: MentionCard) {
        html.li("item") {
            let byline = Byline(visit: visit, post: mention.post)
            byline.seal(html)
            html.div {
                html.p("sub", text: texts(mention.isPersonal ? "home.mention" : "home.mention-body"))
                html.h3 {
                    html.a(.href(.topic(mention.topic.id, showing: mention.post.id))) {
                        html.text(mention.topic.title.isEmpty ? texts("topic.withdrawn-title") : mention.topic.title)
                    }
                }
                html.p("quote clip") { html.add(renderings.excerpt(of: mention.post)) }
                byline.line(html)
            }
        }
    }
}
