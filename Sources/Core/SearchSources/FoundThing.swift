/// What a hit stands for, as the source of its kind loaded it.
package protocol FoundThing: Sendable {
    /// Whoever may read the channel may see it.
    var channel: ID<Channel> { get }
    var title: String { get }
    /// Markdown, of which a part is shown.
    var text: String { get }
    /// The post that it is, or the opening of the topic it came from; nil for what comes from no topic.
    var origin: FoundPost? { get }
}
