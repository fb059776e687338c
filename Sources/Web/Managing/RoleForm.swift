import Core

/// What is typed to give somebody a role.
struct RoleForm {
    /// What an ambassador stands for: a region or a field. The words are kept as they are shown.
    enum Field {
        static let region = "region:"
        static let field = "field:"

        /// 関東, オープンデータ
        static func name(_ kept: String) -> String {
            for prefix in [region, field] where kept.hasPrefix(prefix) { return String(kept.dropFirst(prefix.count)) }
            return kept
        }
    }

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

    private func standsFor() throws(Refusal) -> String? {
        let typed = form["field"]
        if !typed.folded.isEmpty { return Field.field + typed }
        guard !form["region"].isEmpty else { return nil }
        return Field.region + Texts.japanese("region.\(try form.word("region", Region.self).rawValue)")
    }
}
