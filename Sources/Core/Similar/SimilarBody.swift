/// 類似団体: a similar organisation, and the reason.
package struct SimilarBody: Sendable {
    package let organisation: Organisation
    package let figures: Figures
    package let likeness: Likeness
    /// Whether both are in the same 総務省 group. Those come first, whatever the distance.
    package let isSameType: Bool
    package let isSamePrefecture: Bool

    /// Whether it is similar enough to be presented as a peer.
    package var isAlike: Bool { isSameType || likeness.distance <= 0.6 }

    /// The strongest similarities; two at most.
    package var nearest: [Likeness.Difference] { Array(likeness.differences.filter(\.isNear).prefix(2)) }
}

/// The topics of listed organisations, as far as the viewer may read them.
package struct BodyRecord: Sendable, Hashable {
    package var solved = 0
    package var reported = 0
    package var asking = 0

    package init() {}
}

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
