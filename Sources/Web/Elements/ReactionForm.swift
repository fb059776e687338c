import Core
import HTML

/// The reactions to a post: those given as buttons, the others behind 反応する.
struct ReactionForm {
    let texts: Texts
    let post: Post
    let counts: [Reaction.Count]
    /// Whether the viewer may react; otherwise counts are plain text.
    let mayReact: Bool
    /// Whether unused reactions are offered: not in lists, where twenty menus would be half the page.
    var offersMore = true
    /// Whether 同じ悩み is shown even at zero: under questions by other members.
    var offersSame = false

    func write(_ html: HTML) {
        guard mayReact || !counts.isEmpty else { return }
        guard mayReact else {
            return html.p("react sub") {
                for count in counts { html.span { html.text("\(texts("reaction.\(count.kind.rawValue)")) \(count.count)") } }
            }
        }
        // In a list most posts have none: an empty place for the first one is enough.
        guard offersMore || standsAlone || !counts.isEmpty else { return html.div(.id("f-\(post.id)")) {} }
        html.form("row no-print", .id("f-\(post.id)"), .post, .action(.reactions(post.id)), .flag("data-fragment")) {
            if !counts.isEmpty || standsAlone {
                html.div("react") {
                    if standsAlone { first(html) }
                    for count in counts { given(html, count) }
                }
            }
            if offersMore { picker(html) } else { html.input(nil, .type("hidden"), .name("list"), .value("yes")) }
        }
    }

    private var standsAlone: Bool { offersSame && !counts.contains { $0.kind == .same } }

    private func first(_ html: HTML) {
        html.button(.type("submit"), .name("give"), .value(Reaction.same.rawValue), .named("aria-pressed", "false")) {
            html.span(nil, .hidden, text: Reaction.same.sign)
            html.text(" \(texts("reaction.same"))")
        }
    }

    private func picker(_ html: HTML) {
        html.details("pop pop-start") {
            html.summary("btn btn-s btn-quiet", text: texts("reaction.react"))
            html.div("pop-body") {
                if let all = Self.all[texts.language], counts.isEmpty, !standsAlone { return html.add(all) }
                Self.offer(
                    Reaction.allCases.filter { kind in !counts.contains { $0.kind == kind } && !(standsAlone && kind == .same) },
                    html,
                    texts
                )
            }
        }
    }

    /// Menus of all kinds by language, rendered once because they are the same under most posts.
    private static let all: [Language: HTML.Written] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let html = HTML(capacity: 1_024)
            offer(Reaction.allCases, html, Texts.of(language))
            return (language, html.written)
        }
    )

    private static func offer(_ kinds: [Reaction], _ html: HTML, _ texts: Texts) {
        for kind in kinds {
            html.button(.type("submit"), .name("give"), .value(kind.rawValue)) { html.text(texts("reaction.\(kind.rawValue)")) }
        }
    }

    private func given(_ html: HTML, _ count: Reaction.Count) {
        html.button(
            .type("submit"),
            .name(count.isMine ? "take" : "give"),
            .value(count.kind.rawValue),
            .named("aria-pressed", count.isMine ? "true" : "false")
        ) {
            html.span(nil, .hidden, text: count.kind.sign)
            html.text(" \(texts("reaction.\(count.kind.rawValue)")) \(count.count)")
        }
    }
}

extension Reaction {
    /// An icon before the label; decorative.
    var sign: String {
        switch self {
        case .useful: "👏"
        case .same: "🙋"
        case .willTry: "🔁"
        case .thanks: "🙏"
        case .read: "👀"
        case .understand: "🤝"
        case .good: "💡"
        case .congratulations: "🎉"
        }
    }
}
