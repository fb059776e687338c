import Core

/// The form for creating or changing a space.
struct SpaceForm {
    /// The audiences a space can have; 自分と運営 is none of them.
    static let audiences: [Audience] = [.members, .organisation, .municipal, .government, .invited, .readable, .open]

    private let form: Form

    init(_ form: Form) {
        self.form = form
    }

    /// Refuses with every error of the form.
    func draft(for viewer: Viewer, _ storage: Storage) async throws -> SpaceDraft {
        var flaws = FlawList()
        let kind = try flaws.check(try form.word("kind", Space.Kind.self))
        let audience = try flaws.check(try form.word("audience", Audience.self))
        let body = audience == .organisation ? try await body(for: viewer, storage, &flaws) : nil
        let draft = try flaws.check(
            try SpaceDraft(name: form["name"], lead: form["lead"], kind: kind ?? .theme, audience: audience ?? .members, organisation: body)
        )
        return try flaws.passing(draft)
    }

    /// The organisation typed by code or name; the viewer's own when empty.
    private func body(for viewer: Viewer, _ storage: Storage, _ flaws: inout FlawList) async throws -> ID<Organisation>? {
        let typed = form["body"]
        guard !typed.folded.isEmpty else { return viewer.organisation.id }
        let found = try await storage.read { try $0.organisationLists.named(typed) }
        if let flaw = BodyChoice.flaw(found, field: "body") { flaws.add(flaw.field, flaw.reason) }
        return found.first?.id ?? viewer.organisation.id
    }
}
