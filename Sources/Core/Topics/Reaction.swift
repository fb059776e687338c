import SQLCore

/// A reaction to a post. Reading and thanking count as participation.
package enum Reaction: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// 参考になった
    case useful
    /// 同じ悩み: counts organisations
    case same
    /// やってみる
    case willTry = "try"
    /// ありがとう
    case thanks
    /// 読みました
    case read
    /// わかります
    case understand
    /// よい質問
    case good
    /// おめでとう
    case congratulations

    /// The number of members, or organisations, and whether the viewer is among them.
    package struct Count: Sendable, Hashable {
        package let kind: Reaction
        package let count: Int
        package let isMine: Bool
    }
}
