/// How far an index is behind what it is made from.
package struct IndexStatus: Sendable, Equatable {
    package enum Phase: Sendable, Equatable {
        /// Not looked at yet.
        case starting
        /// Made anew: this many documents of about so many are in.
        case filling(done: Int, of: Int)
        case whole
        /// It cannot be read or written at the moment.
        case broken
    }

    package var phase = Phase.starting
    package var documents = 0
    /// Events that are in the log and not in the index.
    package var lag = 0

    package init() {}
}
