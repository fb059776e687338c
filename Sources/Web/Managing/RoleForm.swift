import Core

/// The form for granting a role.
struct RoleForm {
    private let form: Form

    init(_ form: Form) {
        self.form = form
    }

    func role() throws(Refusal) -> Role {
        let kind = try form.word("kind", Role.Kind.self)
        switch kind {
        case .moderator: return Role(.moderator, space: try form.id("space", Space.self))
        case .ambassador: return Role(.ambassador, field: try standsFor(), fiscalYear: form.number("fiscalYear", in: 1...9998))
        case .member, .manager, .operator: return Role(kind)
        }
    }

    private func standsFor() throws(Refusal) -> Role.Field? {
        let typed = form["field"]
        if !typed.folded.isEmpty { return Role.Field(named: typed) }
        guard !form["region"].isEmpty else { return nil }
        return .region(try form.word("region", Region.self))
    }
}
