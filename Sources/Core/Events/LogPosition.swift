/// How far a snapshot's log has come, altogether and in each channel.
struct LogPosition: Sendable {
    /// The newest event of the log.
    let head: Int64
    /// Perhaps those of a later snapshot.
    let versions: LogVersions
}

extension ReadTransaction {
    /// Read at most once in a snapshot.
    func logPosition() throws -> LogPosition {
        try once(LogKey()) {
            let head = try events.head()
            let versions = try renewed(.community) { (old: LogVersions?) in
                guard let old else { return try events.versions(at: head) }
                guard old.head < head else { return nil }
                return try old.adding(events.last(from: old.head), upTo: head) ?? events.versions(at: head)
            }
            return LogPosition(head: head, versions: try versions ?? events.versions(at: head))
        }
    }

    /// The last event that can have changed what every viewer of the channel sees alike: one in it, or in no channel.
    func version(of channel: ID<Channel>) throws -> Int64 {
        let position = try logPosition()
        let version = max(position.versions.channels[channel] ?? 0, position.versions.elsewhere)
        // Another snapshot saw more, and brought the versions further.
        return version <= position.head ? version : try events.version(of: channel)
    }

    /// The last event that can have changed where members are: one about no topic.
    func versionOfPlaces() throws -> Int64 {
        let position = try logPosition()
        return position.versions.places <= position.head ? position.versions.places : try events.versionOfPlaces()
    }
}

private struct LogKey: Hashable {}
