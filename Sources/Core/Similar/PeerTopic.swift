/// A topic of a similar organisation.
package struct PeerTopic: Sendable {
    package let topic: Topic
    package let organisation: Organisation
}
