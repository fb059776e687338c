/// Spaces and channels for members who arrange them.
extension ReadTransaction {
    /// The space for a viewer who may arrange it; nil for a new one, which needs the right everywhere.
    package func arrangedSpace(_ id: ID<Space>?, by viewer: Viewer) throws -> SpaceAccess? {
        let access = try id.map { try spaces.access($0, by: viewer) }
        try viewer.require(.arrangeSpaces, in: id)
        return access
    }

    /// Spaces the viewer may arrange but not read, without their content.
    package func closedSpaces(for viewer: Viewer) throws -> [SpaceAccess] {
        try spaces.all(by: viewer).filter { $0.mayArrange && !$0.isReadable }
    }

    /// A channel for a viewer who may arrange it.
    package func arrangedChannel(_ id: ID<Channel>, by viewer: Viewer) throws -> ChannelAccess {
        let access = try channels.access(id, by: viewer)
        try viewer.require(.arrangeSpaces, in: access.space.id)
        return access
    }
}
