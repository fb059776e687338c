/// What is new for a member in the channels that they have joined.
struct JoinedNews: SharedPart {
    let counts: [ID<Channel>: Count]

    /// The topics that moved since the member last read them.
    struct Count: Sendable, Equatable {
        let mark: ReadMark
        let version: Int64
        /// 100 means 100 or more.
        let unread: Int

        /// Whether nothing happened in the channel since then, and the member read nothing there.
        func holds(_ mark: ReadMark, _ version: Int64) -> Bool { self.mark == mark && self.version == version }
    }

    var bytes: Int { counts.count * 96 }
}
