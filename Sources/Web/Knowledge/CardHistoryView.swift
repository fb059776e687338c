import Core
import HTML

/// The version history of a card, latest first.
struct CardHistoryView {
    let visit: PageRequest
    let history: CardHistory

    private var texts: Texts { visit.texts }
    private var card: Card { history.access.card }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("card.history"), current: .cards) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: visit.viewer != nil,
                        trail: [(.cards, texts("card.all")), (.card(card.id), card.title)],
                        here: texts("card.history")
                    ).write(html)
                    html.h1(text: texts("card.history"))
                    html.p("lead", text: texts("card.history.lead"))
                }
                if history.versions.isEmpty { html.div("empty") { html.p(text: texts("card.history.none")) } }
                let last = changes(html)
                html.p("row") {
                    if history.newer != nil {
                        html.a("btn btn-quiet", .href(.historyOfCard(card.id))) { html.text(texts("list.from-start")) }
                    }
                    if let last, history.hasMore || last != history.versions.last?.version {
                        html.a("btn", .href(.historyOfCard(card.id, before: last))) { html.text(texts("post.earlier-versions")) }
                    }
                }
            }
        }
    }

    /// As many versions as fit on the page, at least one. Returns the last version shown.
    private func changes(_ html: HTML) -> Int? {
        var newer =
            history.newer.map { (number: $0.version, text: Self.text($0.title, $0.answer, $0.conditions), at: $0.at) }
            ?? (number: card.version, text: Self.text(card.title, card.answer, card.conditions), at: card.changedAt)
        var budget = PageBudget()
        var last: Int?
        for version in history.versions {
            let older = Self.text(version.title, version.answer, version.conditions)
            let part = HTML(capacity: (older.utf8.count + newer.text.utf8.count) * 2)
            change(part, newer.number, newer.at, by: history.replacer(of: version), from: older, to: newer.text)
            // The first one is always shown, even over the limit: a version can change every line of a card.
            guard budget.takes(part) || last == nil else { break }
            html.add(part.written)
            last = version.version
            newer = (version.version, older, version.at)
        }
        return last
    }

    private static func text(_ title: String, _ answer: String, _ conditions: String) -> String {
        [title, answer, conditions].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func change(_ html: HTML, _ number: Int, _ at: Moment, by hand: CardActor?, from old: String, to new: String) {
        html.section("sec", .labelled(by: "h-v\(number)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-v\(number)"), text: texts("card.version", ["n": "\(number)"]))
                html.small {
                    Times(texts: texts, now: visit.now).write(html, at)
                    html.text(texts("list.separator"))
                    CardHandText.write(html, "card.version-by", hand, texts)
                }
            }
            html.div("difference") {
                for line in LineDifference.lines(from: old, to: new) {
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
