/// これで解決した: records that a suggestion answered a question, which then was not asked.
package struct MarkHelped: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// What it means says the component of the kind. Not found for viewers who may not read it, and for kinds that are never suggested.
    package func callAsFunction(_ subject: Subject, as viewer: Viewer) async throws {
        guard let source = Components.suggestionSources.first(where: { $0.subject == subject.kind }) else { throw Refusal.notFound }
        try await source.markHelped(subject, storage, as: viewer)
    }
}
