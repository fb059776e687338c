/// How many requests a node answers in a minute; 0 is no limit.
package struct RequestLimits: Sendable {
    /// Of one member. A page is one request on its first visit about fifteen, with its files.
    package var perMember: Int
    /// Of one network, members and strangers together. Many offices reach the internet through one address, hence so many.
    package var perNetwork: Int

    package init(perMember: Int = 1_200, perNetwork: Int = 12_000) {
        self.perMember = perMember
        self.perNetwork = perNetwork
    }
}
