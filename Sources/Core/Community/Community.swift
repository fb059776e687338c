/// One installation.
package struct Community: Sendable, Hashable {
    package let name: String
    /// Whether its people and posts are invented; such a place says so and can be entered without a mailbox.
    package let isDemo: Bool
    package let foundedAt: Moment
}
