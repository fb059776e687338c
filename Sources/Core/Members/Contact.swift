/// A person who runs the community, for people who need help.
package struct Contact: Sendable, Hashable {
    package let viewer: Viewer
    package let kind: Role.Kind
}

extension ReadTransaction {
    /// Managers, then operators.
    package func contacts() throws -> [Contact] {
        var seen: Set<ID<Member>> = []
        return try [Role.Kind.manager, .operator].flatMap { kind in
            try roles.holders(of: kind, limit: 20).compactMap { held in
                guard seen.insert(held.member).inserted, let viewer = try viewers.viewer(held.member) else { return nil }
                return Contact(viewer: viewer, kind: kind)
            }
        }
    }
}
