import SQLCore

/// A person with an account. Stays as the author of their posts when they leave.
package struct Member: Sendable, Hashable {
    package let id: ID<Member>
    package let name: String
    package let reading: String
    package let state: State

    package enum State: String, Sendable, SQLBindable, SQLReadable {
        case active, left
        /// Shut out for a while: see `SuspendMember`.
        case suspended
    }
}
