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
