/// The page of topics at which a channel opens.
package enum ChannelStretch: Sendable, Hashable {
    /// At the first unread topic; at the newest for viewers who have read everything, have not joined, or have no account.
    case news
    case newest
    case before(ID<Topic>)
    case after(ID<Topic>)
}
