import Core
import HTML
import Search

/// 先に見つかったもの: suggestions for the question. Also sent as a fragment while the question is typed.
struct FoundView {
    let visit: PageRequest
    /// Nil before the first search.
    let findings: AskSuggestions?
    /// Whether links open a new window: on a whole page.
    var isApart = false

    static let id = "found"

    private var texts: Texts { visit.texts }
    private var link: FoundLink { FoundLink(texts: texts, isApart: isApart) }

    func write(_ html: HTML) {
        html.section("found", .id(Self.id), .labelled(by: "h-found"), .when(place != nil, .named("data-place", place ?? ""))) {
            html.div {
                html.h2(nil, .id("h-found"), text: texts("ask.found"))
                html.p("sub", .id("found-count"), .role("status"), text: status)
            }
            guard let findings else { return }
            if let suggestion = findings.suggestion {
                html.p {
                    html.text(texts("search.did-you-mean"))
                    html.raw(" ")
                    link.write(html, .search(suggestion)) { html.text(suggestion.description) }
                }
            }
            html.input(nil, .type("hidden"), .name("seen"), .value(AskForm.words(findings.topics)))
            if findings.count > 0 || findings.hasPeers { link.hint(html) }
            let (open, folded) = findings.split
            for section in open { write(html, section) }
            if !folded.isEmpty {
                html.details("fold") {
                    html.summary(text: texts("ask.found.more", n: folded.reduce(0) { $0 + $1.things.count }))
                    html.div("stack mt") { for section in folded { write(html, section) } }
                }
            }
            if findings.hasPeers { PeersFoundView(visit: visit, findings: findings, link: link).write(html) }
            if let place = findings.place {
                html.p("hint") {
                    link.write(html, Path.now(in: place.id)) { html.text(texts("ask.found.place", ["channel": place.name])) }
                }
            }
            if findings.count > 0 { html.p("hint", text: texts("ask.helped.hint")) }
        }
    }

    private var place: String? { findings?.place.map { "\($0.id)" } }

    private var status: String {
        guard let findings else { return texts("ask.found.none-yet") }
        if !findings.isIndexReady { return texts("search.no-index") }
        if findings.isEmpty { return texts("ask.found.nothing") }
        return texts("ask.found.count", n: findings.count + findings.peers.count)
    }

    private func write(_ html: HTML, _ section: AskSuggestions.Section) {
        html.div("stack") {
            html.h3(text: SuggestionLook.heading(section.kind, texts))
            html.ul(nil, .role("list")) { for thing in section.things { html.li { write(html, thing) } } }
        }
    }

    private func write(_ html: HTML, _ thing: AskSuggestions.Thing) {
        guard let parts = SuggestionLook.parts(thing, visit) else { return }
        html.p("row") { parts.labels(html) }
        html.h4 { link.write(html, .to(thing.subject)) { parts.title(html) } }
        html.p("hint clip") { parts.excerpt(html) }
        html.p("sub", text: parts.facts.joined(separator: texts("list.separator")))
        if let peer = thing.peer { html.p("sub", text: texts("ask.peers.like", ["why": PeersFoundView.why(peer, texts)])) }
        if thing.suggestion.mayHelp { helped(html, thing) }
    }

    private func helped(_ html: HTML, _ thing: AskSuggestions.Thing) {
        html.p {
            html.button(
                "btn btn-s",
                .type("submit"),
                .formAction(.askHelped),
                .flag("formnovalidate"),
                .name("helped"),
                .value(thing.subject.word)
            ) {
                html.text(texts("ask.helped"))
                html.span("vh", text: texts("ask.helped.of", ["title": thing.thing.title]))
            }
        }
    }
}
