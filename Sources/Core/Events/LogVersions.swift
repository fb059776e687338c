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

    /// These with the events from their head on; nil where that one is among them no more, because the log lost its end.
    func adding(_ events: [LastEvents], upTo head: Int64) -> LogVersions? {
        guard self.head == 0 || events.contains(where: { $0.first == self.head }) else { return nil }
        return LogVersions(
            head: head,
            channels: channels.merging(events.compactMap { events in events.channel.map { ($0, events.last) } }) { $1 },
            elsewhere: events.first { $0.channel == nil }?.last ?? elsewhere,
            places: events.compactMap(\.lastOfNoTopic).max() ?? places
        )
    }
}
