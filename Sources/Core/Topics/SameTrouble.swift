/// The organisations that have the same problem as the asker.
package struct SameTrouble: Sendable, Equatable {
    package struct Body: Sendable, Hashable {
        package let slug: String
        package let name: String
    }

    /// All of them, named or not.
    package let count: Int
    package let named: [Body]
}
