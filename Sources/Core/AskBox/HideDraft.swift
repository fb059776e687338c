/// 見せるのをやめる: ends the ambassador's access to the draft. Comments stay.
package struct HideDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Draft>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try work.drafts.lock(id, by: viewer).objectionToChange.refuse()
            try work.drafts.show(id, to: nil)
        }
    }
}
