/// What a hit stands for, as the source of its kind loaded it.
package protocol FoundThing: Sendable {
    /// Whose page it is shown on: that of a post is its topic.
    var subject: Subject { get }
    /// Whoever may read the channel may see it.
    var channel: ID<Channel> { get }
    var title: String { get }
    /// Markdown, of which a part is shown.
    var text: String { get }
    /// The topic it stands in or came from; nil for what comes from no topic.
    var origin: Topic? { get }
}
