import Core
import HTML

/// Questions with their states, filters and sort orders.
struct QuestionListView {
    let visit: PageRequest
    let query: QuestionQuery
    let places: QuestionPlaces
    /// Nil for an invalid query.
    let list: QuestionList?
    let counts: [Topic.QuestionState: Int]
    let isFirst: Bool

    private var texts: Texts { visit.texts }
    private var feeds: [FeedLink] {
        FeedLink.both(query.filter.state == .open ? .unanswered : .questions, query.page, texts("feeds.questions"))
    }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = query.flaws.isEmpty ? texts("feeds.questions") : texts("error.title", ["title": texts("feeds.questions")])
        frame.offering(feeds).page(html, title: title, current: .questions) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    html.h1(text: texts("feeds.questions"))
                    html.p("lead", text: texts("feeds.questions.lead"))
                    ErrorSummary.write(
                        html,
                        query.flaws,
                        texts,
                        labels: [
                            "state": "search.filter.state", "pref": "search.filter.pref", "region": "feeds.region", "field": "feeds.field",
                        ]
                    )
                    if visit.viewer == nil { html.p("note", text: texts("feeds.sign-in")) }
                    states(html)
                    narrowing(html)
                }
                if let list { results(html, list) }
                FeedLink.write(html, feeds, texts)
            }
        }
    }

    private func states(_ html: HTML) {
        html.nav(nil, .id("state"), .label(texts("search.facet.state"))) {
            html.ul("row", .role("list")) {
                state(html, nil, texts("feeds.all-states"))
                for state in Topic.QuestionState.allCases { self.state(html, state, texts("state.\(state.rawValue)")) }
            }
        }
    }

    private func state(_ html: HTML, _ state: Topic.QuestionState?, _ words: String) {
        let isOn = query.filter.state == state
        html.li {
            html.a(isOn ? "btn btn-s" : "btn btn-s btn-quiet", .href(query.page { $0.state = state }), .when(isOn, .current("true"))) {
                html.text(words)
                if list != nil {
                    let count = state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
                    html.span("sub", text: " " + texts("list.n", n: count))
                }
            }
        }
    }

    private func narrowing(_ html: HTML) {
        let filter = query.filter
        let isNarrowed = filter.prefecture != nil || !filter.regions.isEmpty || !filter.fields.isEmpty || !query.flaws.isEmpty
        html.details("fold fold-on-phone no-print", .flag("open", isNarrowed)) {
            html.summary(text: texts("feeds.narrow"))
            html.form("panel stack", .get, .action(.questions)) {
                kept(html)
                html.div("cards") { fields(html) }
                html.p("row") {
                    html.button("btn", .type("submit")) { html.text(texts("feeds.narrow")) }
                    if isNarrowed { html.a("btn btn-quiet", .href(.questions)) { html.text(texts("bodies.clear")) } }
                }
            }
        }
    }

    private func order(_ oldestFirst: Bool) -> String {
        if !oldestFirst { return "newest" }
        return query.filter.state == .open ? "longest" : "oldest"
    }

    /// The page's other parameters, as hidden fields.
    private func kept(_ html: HTML) {
        if let state = query.filter.state { html.input(nil, .type("hidden"), .name("state"), .value(state.rawValue)) }
        if query.filter.asker != nil { html.input(nil, .type("hidden"), .name("mine"), .value("yes")) }
        if query.filter.oldestFirst { html.input(nil, .type("hidden"), .name("order"), .value("oldest")) }
    }

    private func fields(_ html: HTML) {
        let fields = Field(texts: texts, form: visit.query, flaws: query.flaws)
        fields.select(
            html,
            "pref",
            label: "search.filter.pref",
            options: [("", texts("bodies.all"))] + Prefecture.codes.map { ($0, Prefecture.name($0) ?? "") },
            chosen: query.filter.prefecture ?? "",
            isRequired: false
        )
        fields.select(
            html,
            "region",
            label: "feeds.region",
            options: [("", texts("bodies.all"))] + Region.allCases.map { ($0.rawValue, texts("region.\($0.rawValue)")) },
            isRequired: false
        )
        fields.select(html, "field", label: "feeds.field", options: fieldOptions, isRequired: false)
    }

    /// Spaces with their channels. Values of the address that are not listed are kept.
    private var fieldOptions: [(value: String, text: String)] {
        let known = places.spaces.flatMap { space in [(space.name, space.name)] + space.channels.map { ($0, "　" + $0) } }
        let asked = visit.query["field"]
        let isOther = !asked.isEmpty && !known.contains { $0.0 == asked }
        return [("", texts("bodies.all"))] + (isOther ? [(asked, asked)] : []) + known
    }

    private func results(_ html: HTML, _ list: QuestionList) {
        html.section("sec", .labelled(by: "h-questions")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-questions"), text: texts("feeds.order.\(order(query.filter.oldestFirst))"))
                html.a("btn btn-s btn-text", .href(query.page { $0.oldestFirst.toggle() })) {
                    html.text(texts("feeds.to-order.\(order(!query.filter.oldestFirst))"))
                }
                if let viewer = visit.viewer {
                    let isMine = query.filter.asker != nil
                    html.a("btn btn-s btn-text", .href(query.page { $0.asker = isMine ? nil : viewer.member })) {
                        html.text(texts(isMine ? "feeds.of-all" : "feeds.mine"))
                    }
                }
            }
            if list.questions.isEmpty {
                html.div("empty") { html.p(text: texts("feeds.none")) }
            } else {
                html.ul("hits", .role("list")) { for question in list.questions { write(html, question) } }
            }
            html.p("row") {
                if !isFirst { html.a("btn btn-quiet", .href(query.page)) { html.text(texts("list.from-start")) } }
                if list.hasMore, let last = list.questions.last {
                    html.a("btn", .href(query.page.with("behind", "\(last.topic.id)"))) {
                        html.text(texts("list.next", n: QuestionList.length))
                    }
                }
            }
        }
    }

    private func write(_ html: HTML, _ question: ListedQuestion) {
        let topic = question.topic
        html.li("hit hit-short") {
            if let state = topic.state { html.p { Labels(texts: texts).state(html, state) } }
            html.h3 { html.a(.href(.topic(topic.id))) { html.text(topic.title) } }
            Byline(visit: visit, post: question.opening).line(html, links: false) {
                html.span { html.a(.href(.now(in: question.channel.id))) { html.text(question.channel.name) } }
                if topic.replies > 0 { html.span(text: texts("topic.replies", n: topic.replies)) }
                if topic.state == .open, let waits = Times(texts: texts, now: visit.now).waits(since: topic.waitingSince) {
                    html.span(text: waits)
                }
            }
        }
    }
}
