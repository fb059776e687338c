extension Component {
    /// Atom and JSON feeds.
    static let feeds = Component(
        name: "feeds",
        tables: ["feed_key": .secret],
        leave: { work, member, _ in try work.feedKeys.remove(of: member) }
    )
}
