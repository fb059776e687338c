/// Tells what a link in a letter is for, without using it.
///
/// Opening a link must not act: mail scanners open every link before its reader does. The page that opens shows this and a button.
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
