/// Requests per minute on one node; 0 is no limit.
package struct RequestLimits: Sendable {
    /// Per member. A first page view is about fifteen requests, with its files; later ones are one.
    package var perMember: Int
    /// Per network, signed in or not. Many offices share one address, hence the high default.
    package var perNetwork: Int

    /// Searches per network without an account: one costs as much as many pages.
    package var strangersSearches: Int

    package init(perMember: Int = 1_200, perNetwork: Int = 12_000, strangersSearches: Int = 60) {
        self.perMember = perMember
        self.perNetwork = perNetwork
        self.strangersSearches = strangersSearches
    }
}
