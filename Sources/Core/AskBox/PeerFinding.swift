/// A topic of a similar organisation.
package struct PeerFinding: Sendable {
    package let concern: PeerConcern
    package let topic: Topic
    package let body: SimilarBody
}
