/// A space with the channels the viewer may read.
package struct SpacePage: Sendable {
    package let access: SpaceAccess
    package let channels: [ChannelAccess]
    package let moderators: [SpaceModerator]
}

extension Snapshot {
    package func spacePage(_ id: ID<Space>, for viewer: Viewer?) throws -> SpacePage {
        let access = try spaces.access(id, by: viewer)
        return SpacePage(
            access: access,
            channels: try channels.readable(in: id, by: viewer),
            moderators: try spaces.moderators(of: id)
        )
    }

    /// All spaces the viewer may read, each with its channels.
    package func spacePages(for viewer: Viewer?) throws -> [SpacePage] {
        let channels = Dictionary(grouping: try channels.readable(by: viewer), by: \.space.id)
        return try spaces.readable(by: viewer).map { access in
            SpacePage(access: access, channels: channels[access.space.id] ?? [], moderators: [])
        }
    }
}
