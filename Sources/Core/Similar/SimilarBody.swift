/// 類似団体: a body like another one, and why.
package struct SimilarBody: Sendable {
    package let organisation: Organisation
    package let figures: Figures
    package let likeness: Likeness
    /// Whether both are in the same 総務省 group. Those come first, whatever the distance.
    package let isSameType: Bool
    package let isSamePrefecture: Bool

    /// Whether what it did is worth telling as that of a body like ours.
    package var isAlike: Bool { isSameType || likeness.distance <= 0.6 }

    /// What makes them alike, the strongest first; two at most.
    package var nearest: [Likeness.Difference] { Array(likeness.differences.filter(\.isNear).prefix(2)) }
}

/// What the bodies of a list have going on, as far as the viewer may read it.
package struct BodyRecord: Sendable, Hashable {
    package var solved = 0
    package var reported = 0
    package var asking = 0

    package init() {}
}

/// Which similar bodies somebody looks for. What is nil does not restrict.
package struct SimilarFilter: Sendable, Hashable {
    /// `01` to `47`.
    package var prefecture: String?
    package var size: SizeClass?
    /// Only bodies where somebody sits now.
    package var takesPart: Bool

    package init(prefecture: String? = nil, size: SizeClass? = nil, takesPart: Bool = false) {
        self.prefecture = prefecture
        self.size = size
        self.takesPart = takesPart
    }

    package var isEmpty: Bool { prefecture == nil && size == nil && !takesPart }

    /// The same among the bodies where somebody sits.
    var takingPart: SimilarFilter { SimilarFilter(prefecture: prefecture, size: size, takesPart: true) }
}
