/// A kind of suggestions, which stand under a heading of their own.
package struct SuggestedKind: Sendable, Hashable {
    package let code: String
    /// Lower ones come first, of those that match about equally well: what helps at once before what may help.
    let rank: Int
    /// The most that are suggested.
    let limit: Int

    init(_ code: String, rank: Int, limit: Int = 2) {
        (self.code, self.rank, self.limit) = (code, rank, limit)
    }
}
