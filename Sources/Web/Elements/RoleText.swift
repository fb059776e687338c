import Core

/// A role as text: アンバサダー（関東・2026年度）, 「政策テーマ」の世話人, 運営.
enum RoleText {
    /// - Parameter spaces: those the viewer may know; the names of others are left out.
    static func words(_ role: Role, _ spaces: [ID<Space>: Space], _ texts: Texts) -> String {
        let kind = texts("role-kind.\(role.kind.rawValue)")
        if let space = role.space.flatMap({ spaces[$0] }) { return texts("role.of-space", ["space": space.name, "kind": kind]) }
        let field = role.field.map { Self.field($0, texts) }
        let year = role.fiscalYear.map { texts("role.fiscal-year", ["year": "\($0)"]) }
        let details = [field, year].compactMap(\.self)
        guard !details.isEmpty else { return kind }
        return texts("role.with-details", ["kind": kind, "details": details.joined(separator: texts("list.separator"))])
    }

    /// 関東, オープンデータ
    static func field(_ field: Role.Field, _ texts: Texts) -> String {
        switch field {
        case .region(let region): texts("region.\(region.rawValue)")
        case .topic(let name): name
        }
    }
}
