/// How many requests a node answers in a minute; 0 is no limit.
package struct RequestLimits: Sendable {
    /// Of one member. A page is one request on its first visit about fifteen, with its files.
    package var perMember: Int
    /// Of one network, members and strangers together. Many offices reach the internet through one address, hence so many.
    package var perNetwork: Int

    /// Searches from one network by who is not signed in: one costs as much as many pages.
    package var strangersSearches: Int

    package init(perMember: Int = 1_200, perNetwork: Int = 12_000, strangersSearches: Int = 60) {
        self.perMember = perMember
        self.perNetwork = perNetwork
        self.strangersSearches = strangersSearches
    }
}
