import SQLCore

/// A person with an account. Remains the author of their posts after leaving.
package struct Member: Sendable, Hashable {
    package let id: ID<Member>
    package let name: String
    package let reading: String
    package let state: State

    package enum State: String, Sendable, SQLBindable, SQLReadable {
        case active, left
        /// See `SuspendMember`.
        case suspended
    }
}
