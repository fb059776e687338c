import Core
import HTML
import Search

/// The results of a search, or how to search.
struct SearchView {
    let visit: PageRequest
    let page: FoundPage
    let called: NameMatches

    private var texts: Texts { visit.texts }
    private var query: TypedQuery { page.query }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.offering(feeds).page(html, title: title, current: .search) {
            if query.isEmpty {
                html.div("page-wide stack-l") {
                    html.h1(text: texts("search.title"))
                    outsideField(html)
                    standing(html)
                    SearchHelp(texts: texts).write(html)
                }
            } else {
                html.div("page") {
                    head(html)
                    found(html)
                    if !page.facets.isEmpty { FacetsView(texts: texts, page: page).write(html) }
                }
            }
        }
    }

    private var feeds: [FeedLink] {
        query.isEmpty ? [] : FeedLink.both(.search, .search(query), texts("search.results", ["query": query.description]))
    }

    private var title: String {
        let title = query.isEmpty ? texts("search.title") : texts("search.results", ["query": query.description])
        return page.flaws.isEmpty ? title : texts("error.title", ["title": title])
    }

    /// Who is not signed in has no bar to search in.
    private func outsideField(_ html: HTML) {
        if visit.viewer == nil { SearchField(texts: texts, value: query.description).write(html, "q", inBar: false) }
    }

    // MARK: Above the results

    private func head(_ html: HTML) {
        html.div("stack full") {
            html.h1 {
                // The filters stand below, each in words.
                let words = query.without(Set(TypedQuery.Filter.allCases))
                html.text(words.isEmpty ? texts("search.results-of-filters") : texts("search.results", ["query": words.description]))
                if page.flaws.isEmpty {
                    html.small("nowrap", text: texts(page.isCut ? "search.count-more" : "search.count", n: page.count))
                }
            }
            outsideField(html)
            flaws(html)
            standing(html)
            scope(html)
            names(html)
            chosen(html)
        }
    }

    private func names(_ html: HTML) {
        guard !called.isEmpty else { return }
        html.p("row") {
            html.span("sub", text: texts("search.called"))
            for channel in called.channels { html.a(.href(.now(in: channel.id))) { html.text("#" + channel.name) } }
            for body in called.bodies {
                html.a(.href(.organisation(body))) { html.text(BodyName.withPlace(body)) }
                written(html, TypedQuery.Condition(.org, body.slug), by: body.name)
            }
            for member in called.members {
                html.a(.href(.member(member.id))) { html.text(member.name) }
                written(html, TypedQuery.Condition(.from, member.name), by: member.name)
            }
        }
    }

    private func written(_ html: HTML, _ condition: TypedQuery.Condition, by name: String) {
        html.a("sub", .href(.search(TypedQuery().choosing([condition])))) {
            html.text(texts("search.written"))
            html.span("vh", text: texts("search.written-by", ["name": name]))
        }
    }

    private func flaws(_ html: HTML) {
        guard !page.flaws.isEmpty else { return }
        html.div("errors", .role("alert")) {
            html.h2(text: texts("search.not-understood"))
            html.ul { for flaw in page.flaws { html.li(text: texts(flaw)) } }
        }
    }

    /// Says so while not all is there to be found.
    private func standing(_ html: HTML) {
        switch page.standing.phase {
        case .whole: return
        case .filling(let done, let all):
            let share = all == 0 ? 0 : min(99, done * 100 / all)
            html.div("note note-warn", .role("status")) {
                html.b(text: texts("search.filling", ["percent": "\(share)"]))
                html.p(text: texts("search.filling-hint"))
            }
        case .starting, .broken:
            html.div("note note-warn", .role("status")) { html.b(text: texts("search.no-index")) }
        }
    }

    private func scope(_ html: HTML) {
        guard page.flaws.isEmpty else { return }
        html.div("note") {
            if query.isCut(from: visit.query["q"]) { html.p { html.b(text: texts("search.cut")) } }
            html.p(text: texts("search.scope", n: page.channels))
            if !page.expansions.isEmpty {
                html.p {
                    for expansion in page.expansions {
                        html.text(
                            texts("search.expanded", ["word": expansion.word, "others": expansion.others.map { "「\($0)」" }.joined()])
                        )
                        html.raw(" ")
                    }
                    html.a(.href(.search(query, order: page.order, usesSynonyms: false))) { html.text(texts("search.exactly")) }
                }
            } else if !page.usesSynonyms {
                html.p { html.a(.href(.search(query, order: page.order))) { html.text(texts("search.with-synonyms")) } }
            }
            if let suggestion = page.suggestion {
                html.p {
                    html.text(texts("search.did-you-mean"))
                    html.raw(" ")
                    html.a(.href(.search(TypedQuery(suggestion)))) { html.text(suggestion) }
                }
            }
        }
    }

    /// The filters that hold, each with a link that takes it out.
    private func chosen(_ html: HTML) {
        guard !query.conditions.isEmpty else { return }
        html.div("row") {
            html.span("sub", text: texts("search.chosen"))
            for condition in query.conditions {
                html.a("btn btn-s btn-quiet", .href(.search(query.toggling(condition), order: page.order))) {
                    html.text("\(texts("search.filter.\(condition.filter.rawValue)"))：\(condition.value)")
                    html.span(nil, .hidden, text: " ×")
                    html.span("vh", text: texts("search.take-out"))
                }
            }
        }
    }

    // MARK: Results

    private func found(_ html: HTML) {
        html.section("stack", .labelled(by: "h-found")) {
            if page.hits.isEmpty {
                html.h2(nil, .id("h-found"), text: texts("search.nothing"))
                nothing(html)
            } else {
                let first = (page.number - 1) * FoundPage.length + 1
                html.div("sec-head") {
                    html.h2(
                        nil,
                        .id("h-found"),
                        text: texts("search.range", ["first": texts.number(first), "last": texts.number(first + page.hits.count - 1)])
                    )
                    order(html)
                    if !page.facets.isEmpty { html.a("btn btn-s to-facets", .href(Path("#facets"))) { html.text(texts("search.facets")) } }
                }
                html.ul("hits", .role("list")) { for hit in page.hits { HitLook.write(html, hit, visit) } }
                pager(html)
                FeedLink.write(html, feeds, texts)
                notThere(html)
            }
        }
    }

    private func order(_ html: HTML) {
        let isNewest = page.order == .newest
        html.small(text: texts(isNewest ? "search.by-time" : "search.by-relevance"))
        html.a(.href(.search(query, order: isNewest ? .relevance : .newest, usesSynonyms: page.usesSynonyms))) {
            html.text(texts(isNewest ? "search.to-relevance" : "search.to-newest"))
        }
    }

    private func pager(_ html: HTML) {
        guard page.number > 1 || page.hasMore else { return }
        html.nav(nil, .label(texts("search.pages"))) {
            html.ul("pager", .role("list")) {
                if page.number > 1 { step(html, page.number - 1, "search.previous") }
                html.li { html.span("sub", text: texts("search.page", n: page.number)) }
                if page.hasMore { step(html, page.number + 1, "search.next") }
            }
        }
    }

    private func step(_ html: HTML, _ number: Int, _ key: String) {
        html.li {
            html.a("btn btn-quiet", .href(.search(query, order: page.order, usesSynonyms: page.usesSynonyms, page: number))) {
                html.text(texts(key, n: FoundPage.length))
            }
        }
    }

    private func nothing(_ html: HTML) {
        html.div("empty stack") {
            html.p(text: texts(page.flaws.isEmpty ? "search.nothing-lead" : "search.nothing-flaws"))
            tips(html)
        }
    }

    private func notThere(_ html: HTML) {
        html.div("empty stack") {
            html.h3(text: texts("search.not-there"))
            tips(html)
        }
    }

    private func tips(_ html: HTML) {
        html.ul("links", .role("list")) {
            if !query.conditions.isEmpty, query.hasText {
                let words = query.without(Set(TypedQuery.Filter.allCases))
                html.li { html.a(.href(.search(words))) { html.text(texts("search.tip.no-filters")) } }
            }
            if let fewer = query.withFewerWords {
                html.li { html.a(.href(.search(fewer))) { html.text(texts("search.tip.fewer", ["words": fewer.description])) } }
            }
            html.li(text: texts("search.tip.other-words"))
            if visit.viewer != nil { html.li { html.a(.href(.ask(query.text))) { html.text(texts("search.tip.ask")) } } }
            html.li { html.a(.href(.search)) { html.text(texts("search.tip.help")) } }
        }
    }
}
