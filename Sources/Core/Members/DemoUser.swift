/// Somebody invented whom the visitors of a demonstration can be.
///
/// Personas are the members of a demonstration whose address begins with `persona-`. Nothing but the community's own mark decides whether
/// it is one: a real member with such an address is nobody's persona.
package struct DemoUser: Sendable, Hashable {
    /// What follows `persona-` in the address: `nozawa`.
    package let id: String
    package let viewer: Viewer

    static let prefix = "persona-"
}

extension ReadTransaction {
    /// The personas in the order they joined; none anywhere but in a demonstration.
    package func personas() throws -> [DemoUser] {
        guard try community.founded().isDemo else { return [] }
        let found = try viewers.personas()
        return try found.map { DemoUser(id: $0.id, viewer: $0.viewer.with(try roles.roles(of: $0.viewer.member))) }
    }
}
