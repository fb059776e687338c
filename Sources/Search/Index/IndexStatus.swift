/// How far an index is behind its source.
package struct IndexStatus: Sendable, Equatable {
    package enum Phase: Sendable, Equatable {
        /// Not checked yet.
        case starting
        /// Being rebuilt: this many documents of about so many are indexed.
        case filling(done: Int, of: Int)
        case whole
        /// It cannot be read or written at the moment.
        case broken
    }

    package var phase = Phase.starting
    package var documents = 0
    /// Events in the log that are not indexed yet.
    package var lag = 0

    package init() {}
}
