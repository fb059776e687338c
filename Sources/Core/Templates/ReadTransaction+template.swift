extension ReadTransaction {
    /// A space as a template, for who arranges it; not found for everybody else. Channels by invitation that they are not in are left out.
    package func template(of space: ID<Space>, for viewer: Viewer?) throws -> SpaceTemplate {
        let space = try topicTypes.arranged(space, by: viewer)
        return try template(of: space, with: viewer.map { try channels.arranged(in: space.id, by: $0) } ?? [])
    }

    /// A space as a template, for whoever holds the server itself.
    /// - Parameter words: the name of the space or its id.
    /// - Returns: nil where there is no such space.
    package func template(ofSpaceCalled words: String) throws -> SpaceTemplate? {
        let all = try spaces.all(by: nil).map(\.space)
        guard let space = all.first(where: { $0.name == words || $0.id == ID(words) }) else { return nil }
        return try template(of: space, with: channels.all(in: space.id))
    }

    /// Without what is over: archived channels, types that were retired, and types that were never in use.
    private func template(of space: Space, with channels: [Channel]) throws -> SpaceTemplate {
        let types = try topicTypes.all(in: space.id).filter { !$0.isRetired }
        return SpaceTemplate(
            name: space.name,
            space: TemplateSpace(name: space.name, lead: space.lead, kind: space.kind, audience: space.audience),
            types: types.compactMap(\.definition),
            channels: try channels.filter { !$0.isArchived }.map(template)
        )
    }

    private func template(of channel: Channel) throws -> TemplateChannel {
        let definitions = try topicTypes.offered(in: channel.id).map(\.type).filter { !$0.isRetired }.compactMap(\.definition)
        // The view may have come with a type that was retired since.
        let view = channel.opensWith.flatMap { TypeView.Kind.opening(definitions).contains($0) ? $0 : nil } ?? .stream
        return TemplateChannel(
            name: channel.name,
            lead: channel.lead,
            purpose: channel.purpose,
            posting: channel.posting,
            access: channel.access,
            types: definitions.map(\.key),
            opensWith: definitions.isEmpty ? nil : view
        )
    }
}
