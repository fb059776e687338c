/// A post that mentions the viewer or their organisation.
package struct MentionCard: Sendable {
    package let post: Post
    package let topic: Topic
    /// Whether it mentions the viewer personally, not only their organisation.
    package let isPersonal: Bool
}
