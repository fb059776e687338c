/// Shows what a link in mail is for, without using it.
///
/// Opening a link must not act, because mail scanners open every link first. The page shows this and a button.
package struct PeekLink: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Refuses with `link.used` or `link.expired`; a forged link is not found.
    package func callAsFunction(_ link: String) async throws -> MailLink {
        try await storage.read { try $0.openLink(link) }
    }
}
