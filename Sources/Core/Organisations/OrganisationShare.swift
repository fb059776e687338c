/// How many of some organisations take part.
package struct OrganisationShare: Sendable, Hashable {
    /// Those of which somebody is here.
    package var taking: Int
    /// All that the directory knows.
    package var known: Int

    package init(taking: Int = 0, known: Int = 0) {
        self.taking = taking
        self.known = known
    }
}
