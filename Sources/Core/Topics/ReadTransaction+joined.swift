/// Access for pages, where what members have joined is kept. Acts ask the stores.
extension ReadTransaction {
    /// The channel with the viewer's access; not found when the viewer may not read it.
    func channelAccess(_ id: ID<Channel>, by viewer: Viewer?) throws -> ChannelAccess {
        if let viewer, let access = try joinedAccess(to: id, of: viewer), access.isReadable() { return access }
        return try channels.access(id, by: viewer)
    }

    /// The topic with the viewer's access to its channel; not found when the viewer may not read it.
    func topicAccess(_ id: ID<Topic>, by viewer: Viewer?) throws -> (topic: Topic, access: ChannelAccess) {
        guard let topic = try once(id, { try topics.find(id) }) else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return (topic, try channelAccess(topic.channel, by: viewer))
    }
}
