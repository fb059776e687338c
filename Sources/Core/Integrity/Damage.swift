/// Something that the rules of the platform do not allow and that stands in the tables all the same.
package struct Damage: Sendable, Equatable {
    /// As the beginning of a sentence.
    package let what: String
    package let advice: String
    package let count: Int
    /// Ids of the first few.
    package let examples: [String]
}
