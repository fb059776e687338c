/// Data in the tables that violates the rules of the platform.
package struct Damage: Sendable, Equatable {
    /// The beginning of a sentence.
    package let what: String
    package let advice: String
    package let count: Int
    /// The ids of the first few.
    package let examples: [String]
}
