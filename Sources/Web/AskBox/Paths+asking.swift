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

    static func ask(in channel: ID<Channel>) -> Path { .ask.with("channel", "\(channel)") }
    static func ask(_ text: String) -> Path { text.isEmpty ? .ask : .ask.with("text", text) }
    static func ask(from draft: ID<Draft>) -> Path { .ask.with("draft", "\(draft)") }
    static func draft(_ id: ID<Draft>) -> Path { .to(.draft(id)) }
    static func commentOnDraft(_ id: ID<Draft>) -> Path { Path("/drafts/\(id)/comments") }
    static func publishDraft(_ id: ID<Draft>) -> Path { Path("/drafts/\(id)/publication") }
    static func hideDraft(_ id: ID<Draft>) -> Path { Path("/drafts/\(id)/hiding") }
    static func discardDraft(_ id: ID<Draft>) -> Path { Path("/drafts/\(id)/discarding") }
}
