/// One installation.
package struct Community: Sendable, Hashable {
    package let name: String
    /// Whether its people and posts are invented. Its pages say so, and visitors can enter without a mailbox.
    package let isDemo: Bool
    package let foundedAt: Moment
}
