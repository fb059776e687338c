/// A draft with the viewer's access.
package struct DraftAccess: Sendable {
    package let draft: Draft
    /// Whether the viewer is the author; otherwise they are the ambassador.
    package let isAuthor: Bool

    var objectionToChange: Refusal? { isAuthor ? nil : .forbidden("draft.not-yours") }

    /// What stands against sending it as it was read: another author, and a later version.
    func objectionToSend(_ edition: DraftEdition) -> Refusal? {
        objectionToChange ?? (draft.version == edition.version ? nil : .conflict("draft.changed-meanwhile"))
    }
}
