/// An invented member that visitors of a demo can sign in as.
///
/// Demo users are the members of a demo whose address starts with `persona-`. Only the community's demo flag enables them: a real member
/// with such an address is not one.
package struct DemoUser: Sendable, Hashable {
    /// The part of the address after `persona-`: `nozawa`.
    package let id: String
    package let viewer: Viewer

    static let prefix = "persona-"
}

extension ReadTransaction {
    /// The demo users in the order they joined; empty outside a demo.
    package func personas() throws -> [DemoUser] {
        guard try community.founded().isDemo else { return [] }
        let found = try viewers.personas()
        return try found.map { DemoUser(id: $0.id, viewer: $0.viewer.with(try roles.roles(of: $0.viewer.member))) }
    }
}
