@testable import Core

extension CommentOnDraft {
    package func callAsFunction(_ draft: ID<Draft>, _ text: String, as viewer: Viewer) async throws {
        try await self(draft, .kept(text, by: viewer), as: viewer)
    }
}

extension RequestDraftReview {
    /// Shows the draft in its current version.
    package func callAsFunction(_ draft: ID<Draft>, with ambassador: ID<Member>, as viewer: Viewer) async throws {
        let content = try await storage.read { try $0.draftPage(draft, for: viewer).draft.content }
        try await self(draft, saying: .kept(content, voice: content.voice, by: viewer), with: ambassador, as: viewer)
    }
}
