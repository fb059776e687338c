/// A type on the page where it is changed.
package struct TypePage: Sendable {
    package let space: Space
    package let type: TopicType
    /// What would be published: the draft, or the version in use.
    package let definition: TypeDefinition
    /// Nil where nothing has been changed since the version in use.
    package let draft: TypeDraft?
    /// What stands in the way of publishing.
    package let flaws: [DefinitionFlaw]
    /// How many topics there are of it.
    package let count: Int
    /// The channels that offer it.
    package let channels: [Channel]
    /// The others of its space that could.
    package let others: [Channel]

    /// What who changes it says that they saw.
    package var edit: Int { draft?.edit ?? 0 }
}

extension ReadTransaction {
    package func typePage(_ id: ID<TopicType>, for viewer: Viewer) throws -> TypePage {
        let (type, space) = try topicTypes.access(id, by: viewer)
        let draft = try topicTypes.draft(of: id)
        guard let definition = draft?.definition ?? type.definition else { throw Refusal.notFound }
        let offering = try topicTypes.channels(of: id)
        let arranged = try channels.arranged(in: space.id, by: viewer)
        return TypePage(
            space: space,
            type: type,
            definition: definition,
            draft: draft,
            flaws: try obstacles(to: definition, of: type),
            count: try topicTypes.count(of: id),
            channels: try channels.places(offering).values.map(\.channel).sorted { $0.id < $1.id },
            others: arranged.filter { !$0.isArchived && !offering.contains($0.id) }
        )
    }

    package func typesPage(_ space: ID<Space>, for viewer: Viewer) throws -> TypesPage {
        let place = try topicTypes.arranged(space, by: viewer)
        return TypesPage(
            space: place,
            types: try topicTypes.all(in: space).compactMap { type in
                let draft = try topicTypes.draft(of: type.id)
                guard let definition = type.definition ?? draft?.definition else { return nil }
                return TypesPage.Line(type: type, definition: definition, hasDraft: draft != nil, count: try topicTypes.count(of: type.id))
            }
        )
    }

    package func offerPage(_ channel: ID<Channel>, for viewer: Viewer) throws -> OfferPage {
        let access = try channels.access(channel, by: viewer)
        try viewer.require(.arrangeSpaces, in: access.space.id)
        let offered = try topicTypes.offered(in: channel).map(\.type.id)
        return OfferPage(
            access: access,
            types: try topicTypes.all(in: access.space.id).filter { $0.definition != nil && (!$0.isRetired || offered.contains($0.id)) },
            offered: offered
        )
    }
}
