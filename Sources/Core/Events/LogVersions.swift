/// The last event of each channel, as of an event of the log. It is brought up to date from the events since then, so that a page does not ask the database
/// for each channel whether something happened there.
struct LogVersions: SharedPart {
    /// The newest event that is counted in.
    let head: Int64
    let channels: [ID<Channel>: Int64]
    /// The last event in no channel: it can have changed what is shown in every one.
    let elsewhere: Int64
    /// The last event about no topic: it can have changed where members are.
    let places: Int64

    var bytes: Int { channels.count * 48 }

    /// Those of different events are not comparable.
    static func == (one: LogVersions, other: LogVersions) -> Bool {
        one.head != other.head
            || (one.channels == other.channels && one.elsewhere == other.elsewhere && one.places == other.places)
    }

    /// These with later events.
    func adding(_ last: [LastEvents], upTo head: Int64) -> LogVersions {
        LogVersions(
            head: head,
            channels: channels.merging(last.compactMap { last in last.channel.map { ($0, last.any) } }) { $1 },
            elsewhere: last.first { $0.channel == nil }?.any ?? elsewhere,
            places: last.compactMap(\.ofNoTopic).max() ?? places
        )
    }
}
