/// A filter of similar organisations. Nil does not restrict.
package struct SimilarFilter: Sendable, Hashable {
    /// `01` to `47`.
    package var prefecture: String?
    package var size: SizeClass?
    /// Only organisations that have members now.
    package var takesPart: Bool

    package init(prefecture: String? = nil, size: SizeClass? = nil, takesPart: Bool = false) {
        self.prefecture = prefecture
        self.size = size
        self.takesPart = takesPart
    }

    package var isEmpty: Bool { prefecture == nil && size == nil && !takesPart }

    /// The same filter, restricted to organisations with members.
    var takingPart: SimilarFilter { SimilarFilter(prefecture: prefecture, size: size, takesPart: true) }
}
