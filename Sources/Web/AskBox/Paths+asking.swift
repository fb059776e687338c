import Core
import HTML

extension Path {
    static let ask = Path("/ask")
    static let askLook = Path("/ask/look")
    static let askPreview = Path("/ask/preview")
    static let askHelped = Path("/ask/helped")
    static let askKeep = Path("/ask/draft")
    static let askRehearse = Path("/ask/rehearsal")
    static let drafts = Path("/drafts")

    static let draft = PathPattern<ID<Draft>>(.draft)
    static let commentOnDraft = PathPattern<ID<Draft>>("/drafts/{id}/comments")
    static let publishDraft = PathPattern<ID<Draft>>("/drafts/{id}/publication")
    static let hideDraft = PathPattern<ID<Draft>>("/drafts/{id}/hiding")
    static let discardDraft = PathPattern<ID<Draft>>("/drafts/{id}/discarding")

    static func ask(in channel: ID<Channel>) -> Path { .ask.with("channel", "\(channel)") }
    static func ask(_ text: String) -> Path { text.isEmpty ? .ask : .ask.with("text", text) }
    static func ask(from draft: ID<Draft>) -> Path { .ask.with("draft", "\(draft)") }
}
