import Core
import HTML

/// Kind, state and voice: always words, colour only helps.
struct Labels {
    let texts: Texts

    func kind(_ html: HTML, _ kind: Topic.Kind) {
        html.span(kind == .announcement ? "kind kind-notice" : "kind", text: texts("kind.\(kind.rawValue)"))
    }

    /// What a knowledge card is called, and whether somebody should look at it again.
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
