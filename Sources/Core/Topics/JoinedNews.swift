/// What is new for a member in the channels that they have joined.
struct JoinedNews: SharedPart {
    let counts: [ID<Channel>: Count]

    /// The topics that moved since the member last read them.
    struct Count: Sendable, Equatable {
        let mark: ReadMark
        let version: Int64
        /// 100 means 100 or more.
        let unread: Int
    }

    /// The count that still holds: nothing happened in the channel since then, and the member read nothing there.
    func count(in channel: ID<Channel>, _ mark: ReadMark, _ version: Int64) -> Count? {
        counts[channel].flatMap { $0.mark == mark && $0.version == version ? $0 : nil }
    }

    var bytes: Int { counts.count * 96 }
}
