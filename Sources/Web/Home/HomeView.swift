import Core
import HTML

/// The home page: mentions, questions waiting for an answer, changes in joined channels.
struct HomeView {
    let visit: PageRequest
    let page: HomePage
    let renderings: Renderings
    let status: String?
    /// For managers and operators.
    let duties: DutiesView?
    let notices: [Notice]
    /// For operators of a new community.
    let steps: FirstSteps?

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.now) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("home.title"), current: .home, status: status) {
            html.div("page") {
                html.div("head full") {
                    html.div {
                        html.h1(text: texts("home.heading", ["name": visit.viewer?.name ?? ""]))
                        html.p("lead", text: lead)
                    }
                    if hasNews { readMark(html, key: "e") }
                }
                html.div("stack-l") {
                    duties?.write(html)
                    if let steps { FirstStepsView(texts: texts, steps: steps).write(html) }
                    NoticesView(visit: visit, notices: notices).write(html)
                    if page.channels.isEmpty, !page.suggestions.isEmpty { BeginningView(texts: texts, page: page).write(html) }
                    ForYouView(visit: visit, page: page, renderings: renderings).write(html)
                    asked(html)
                    unanswered(html)
                    if !page.channels.isEmpty { newest(html) }
                    end(html)
                }
                html.div("side") { side(html) }
            }
        }
    }

    private var unread: Int { page.channels.reduce(0) { $0 + $1.unread } }
    private var hasNews: Bool { unread > 0 || !page.answered.isEmpty }

    private var lead: String {
        if page.channels.isEmpty { return texts("home.no-channels") }
        return unread == 0 ? texts("home.nothing-new") : texts("home.unread", n: unread)
    }

    /// The button that marks everything as read without script.
    private func readMark(_ html: HTML, key: String? = nil) {
        html.form("row no-print", .post, .action(.homeReading)) {
            html.input(nil, .type("hidden"), .name("upto"), .value("\(page.cursor)"))
            html.button("btn", .type("submit"), .when(key != nil, .named("data-key", key ?? ""))) {
                html.text(texts("channel.mark-read"))
            }
        }
    }

    private func asked(_ html: HTML) {
        guard !page.asked.isEmpty else { return }
        html.section("sec", .labelled(by: "h-asked")) {
            html.div("sec-head") { html.h2(nil, .id("h-asked"), text: texts("asked.heading")) }
            html.p("sub", text: texts("asked.lead"))
            html.ul("items") {
                for asked in page.asked {
                    let view = AskedView(visit: visit, asked: asked)
                    html.li("item") {
                        html.span("seal", .hidden, text: "問")
                        html.div {
                            html.h3 { html.a(.href(.topic(asked.topic.id))) { html.text(asked.topic.title) } }
                            html.p("sub", text: waiting(asked.topic, in: asked.channel))
                            view.reason(html)
                        }
                        html.div("act") {
                            view.answer(html)
                            view.decline(html)
                        }
                    }
                }
            }
        }
    }

    private func unanswered(_ html: HTML) {
        html.section("sec", .labelled(by: "h-open")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-open"), text: texts("home.unanswered"))
                if page.moreUnanswered > 0 {
                    html.a(.href(Path.questions.with("state", Topic.QuestionState.open.rawValue))) {
                        html.text(texts("home.more", n: page.moreUnanswered))
                    }
                }
            }
            guard !page.unanswered.isEmpty else {
                return html.p("sub", text: texts(page.moreUnanswered > 0 ? "home.unanswered-above" : "home.no-unanswered"))
            }
            html.ul("links") {
                for (topic, channel) in page.unanswered {
                    html.li {
                        html.a(.href(.topic(topic.id))) { html.text(topic.title) }
                        html.small(text: waiting(topic, in: channel))
                    }
                }
            }
        }
    }

    private func waiting(_ topic: Topic, in channel: Channel) -> String {
        [channel.name, times.waits(since: topic.waitingSince)].compactMap { $0 }.joined(separator: texts("list.separator"))
    }

    private func newest(_ html: HTML) {
        html.section("sec", .labelled(by: "h-new")) {
            html.div("sec-head") {
                // When everything was read, the latest topics are shown instead.
                let isNews = page.newest.isEmpty || page.newest.contains(where: \.isUnread)
                html.h2(nil, .id("h-new"), text: texts(isNews ? "home.newest" : "home.recent"))
                html.small(text: texts("home.newest-count", n: page.newest.count))
            }
            guard !page.newest.isEmpty else { return html.p("sub", text: texts("home.no-movements")) }
            html.ol("items") {
                for card in page.newest { item(html, card) }
            }
        }
    }

    /// The end of the page, with links to the channels for the rest.
    private func end(_ html: HTML) {
        html.div("end") {
            html.p(text: texts("home.end"))
            if hasNews { readMark(html) }
            let moved = page.channels.filter { $0.unread > 0 }
            let rest = unread - page.newest.count(where: \.isUnread)
            if rest > 0 {
                html.details("fold") {
                    html.summary(text: texts("home.rest", n: rest))
                    html.ul("links") {
                        for joined in moved {
                            html.li {
                                html.a(.href(Path.channel(joined.channel.id).at("unread"))) { html.text(joined.channel.name) }
                                html.small(text: texts("home.channel-unread", n: joined.unread))
                            }
                        }
                    }
                }
            }
        }
    }

    private func item(_ html: HTML, _ card: TopicListItem) {
        html.li("item") {
            let newest = card.lastReplies.last ?? card.opening
            Byline(visit: visit, post: newest).seal(html)
            html.div {
                html.p("row") {
                    Labels(texts: texts).topic(html, card.topic)
                    html.span("sub", text: channelName(card.topic.channel))
                    if card.isUnread { html.span("new", text: texts("topic.new")) }
                }
                html.h3 {
                    html.a(.href(.topic(card.topic.id))) {
                        html.text(card.opening.withdrawal == nil ? card.topic.title : texts("topic.withdrawn-title"))
                    }
                }
                if newest.withdrawal == nil, !newest.body.isEmpty { html.p("sub clip") { html.add(renderings.excerpt(of: newest)) } }
                Byline(visit: visit, post: newest).line(html, links: false) {
                    if card.topic.replies > 0 { html.span(text: texts("topic.replies", n: card.topic.replies)) }
                }
            }
        }
    }

    private func channelName(_ id: ID<Channel>) -> String {
        page.channels.first { $0.channel.id == id }?.channel.name ?? ""
    }

    private func side(_ html: HTML) {
        html.section {
            html.h2(text: texts("home.questions"))
            if page.questions.isEmpty {
                html.p("sub", text: texts("home.no-questions"))
            } else {
                html.ul("links") {
                    for topic in page.questions {
                        html.li {
                            html.a(.href(.topic(topic.id))) { html.text(topic.title) }
                            html.p("row") {
                                if let state = topic.state { Labels(texts: texts).state(html, state) }
                                if topic.replies > 0 { html.span("sub", text: texts("topic.replies", n: topic.replies)) }
                            }
                        }
                    }
                }
            }
        }
        html.section {
            html.h2(text: texts("home.seat"))
            html.dl("facts") {
                html.dt(text: texts("home.body"))
                html.dd(text: visit.viewer?.organisation.name ?? "")
                html.dt(text: texts("home.section"))
                html.dd(text: visit.viewer?.section ?? "")
            }
            html.p("mt") { html.a(.href(.settings)) { html.text(texts("home.change-seat")) } }
        }
    }
}
