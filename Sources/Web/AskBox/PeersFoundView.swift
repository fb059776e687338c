import Core
import HTML
import Search

/// 似た団体では: similar organisations that solved, reported or are asking about it, and further searches.
struct PeersFoundView {
    let visit: PageRequest
    let findings: AskSuggestions
    let link: FoundLink

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.div("stack") {
            html.h3(text: texts("ask.peers"))
            if findings.peers.isEmpty { html.p("sub", text: texts(findings.knowsPeers ? "ask.peers.above" : "ask.peers.none")) }
            if !findings.peers.isEmpty {
                html.ul(nil, .role("list")) { for peer in findings.peers { html.li { write(html, peer) } } }
            }
            html.p("hint row") {
                html.span(text: texts("ask.peers.further"))
                for (query, words) in searches {
                    link.write(html, .search(query)) { html.text(words) }
                }
            }
        }
    }

    private func write(_ html: HTML, _ peer: PeerFinding) {
        html.p("row") { html.span("kind", text: texts("ask.peers.\(peer.concern)")) }
        html.h4 { link.write(html, .topic(peer.topic.id)) { html.text(peer.topic.title) } }
        html.p("sub", text: Self.why(peer.body, texts))
    }

    /// 栃木県大田原市：人口がほぼ同じ
    static func why(_ body: SimilarBody, _ texts: Texts) -> String {
        let near = body.nearest.map { texts("similar.\($0.isEqual ? "equal" : "near").\($0.measure.rawValue)") }
        let group = body.isSameType ? body.figures.type.map { texts("similar.same-type", ["type": $0]) } : nil
        let reasons = [group].compactMap(\.self) + near
        return texts(
            "ask.peers.why",
            [
                "body": BodyChoice.place(body.organisation),
                "why": reasons.isEmpty ? texts("similar.as-a-whole") : reasons.joined(separator: texts("list.separator")),
            ]
        )
    }

    /// The same words, searched in these organisations, in the prefecture, and in organisations of the same size.
    private var searches: [(TypedQuery, String)] {
        var words = TypedQuery()
        words.words = TypedQuery(findings.words).words
        let bodies = findings.peers.map(\.body.organisation).reduce(into: [Organisation]()) { bodies, body in
            if !bodies.contains(where: { $0.id == body.id }) { bodies.append(body) }
        }
        var searches: [(TypedQuery, String)] = []
        if !bodies.isEmpty {
            searches.append((words.choosing(bodies.map { TypedQuery.Condition(.org, $0.slug) }), texts("ask.peers.these")))
        }
        if let place = visit.viewer?.organisation.prefecture.flatMap(Prefecture.name) {
            searches.append((words.choosing([TypedQuery.Condition(.pref, place)]), texts("ask.peers.prefecture", ["prefecture": place])))
        }
        if let size = findings.size {
            searches.append(
                (words.choosing([TypedQuery.Condition(.size, Texts.japanese("size.\(size.rawValue)"))]), texts("ask.peers.size"))
            )
        }
        return searches
    }
}
