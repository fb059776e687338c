/// The form of a type in a channel, before it is filled in.
package struct StartPage: Sendable {
    package let access: ChannelAccess
    package let type: TopicType
    package let definition: TypeDefinition
    package let mayStart: Bool
}

extension ReadTransaction {
    /// - Parameter key: of a type that the channel offers; not found where it does not, or does no more.
    package func startPage(_ channel: ID<Channel>, _ key: String, for viewer: Viewer) throws -> StartPage {
        let access = try channels.access(channel, by: viewer)
        let type = try topicTypes.offered(in: channel).map(\.type).first { $0.key == key && !$0.isRetired }
        guard let type, let definition = type.definition else { throw Refusal.notFound }
        return StartPage(access: access, type: type, definition: definition, mayStart: access.mayStart(definition))
    }
}
