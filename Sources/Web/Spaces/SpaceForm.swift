import Core

/// What is typed to make or change a space.
struct SpaceForm {
    /// What a space can be made for; 自分と運営 is no space.
    static let audiences: [Audience] = [.members, .organisation, .municipal, .government, .invited, .readable, .open]

    private let form: Form

    init(_ form: Form) {
        self.form = form
    }

    /// Refuses with everything that is wrong with it.
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

    /// The body typed by code or name; the viewer's own where nothing was typed.
    private func body(for viewer: Viewer, _ storage: Storage, _ flaws: inout FlawList) async throws -> ID<Organisation>? {
        let typed = form["body"]
        guard !typed.folded.isEmpty else { return viewer.organisation.id }
        let found = try await storage.read { try $0.organisationLists.named(typed) }
        if let flaw = BodyChoice.flaw(found, field: "body") { flaws.add(flaw.field, flaw.reason) }
        return found.first?.id ?? viewer.organisation.id
    }
}
