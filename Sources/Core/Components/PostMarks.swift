/// What a component notes about posts for one member alone, and shows in their menus: that they saved it.
struct PostMarks: Sendable {
    /// Those of the posts that the member marked, in one statement.
    let marked: @Sendable (ReadTransaction, Set<ID<Post>>, ID<Member>) throws -> Set<ID<Post>>
    /// Who marked any of the posts, in one statement: an open page of theirs is updated with a rendering of its own.
    let markers: @Sendable (ReadTransaction, Set<ID<Post>>) throws -> Set<ID<Member>>
}

extension ReadTransaction {
    /// The posts that the member marked, by component. A statement for each component that marks posts, and none for the others or where nothing is shown.
    func postMarks(
        on posts: Set<ID<Post>>,
        of member: ID<Member>?,
        by components: [Component] = Components.all
    ) throws -> [String: Set<ID<Post>>] {
        guard let member, !posts.isEmpty else { return [:] }
        return try components.reduce(into: [:]) { marks, component in
            marks[component.name] = try component.postMarks?.marked(self, posts, member)
        }
    }

    func postMarkers(of posts: Set<ID<Post>>) throws -> Set<ID<Member>> {
        try Components.all.compactMap(\.postMarks).reduce(into: []) { members, marks in members.formUnion(try marks.markers(self, posts)) }
    }
}
