import Core
import HTML

/// Labels of kind, state and voice: always text; colour only supports it.
struct Labels {
    let texts: Texts

    func kind(_ html: HTML, _ kind: Topic.Kind) {
        html.span(kind == .announcement ? "kind kind-notice" : "kind", text: texts("kind.\(kind.rawValue)"))
    }

    /// The label of a knowledge card, and whether it needs review.
    func card(_ html: HTML, needsReview: Bool) {
        html.span("kind", text: texts("card.kind"))
        if needsReview { html.span("state state-open", text: texts("card.needs-review")) }
    }

    func state(_ html: HTML, _ state: Topic.QuestionState) {
        self.state(html, texts("state.\(state.rawValue)"), state.code.tone)
    }

    func voice(_ html: HTML, _ voice: Post.Voice) {
        switch voice {
        case .personal: html.span("voice", text: texts("voice.personal"))
        case .office: html.span("voice voice-duty", text: texts("voice.office"))
        case .masked: html.span("voice voice-masked", text: texts("voice.masked.label"))
        }
    }
}
