import SQLCore

/// 立場: in whose name somebody speaks.
package enum Voice: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// 個人として
    case personal
    /// 担当として
    case office
    /// 団体名を伏せて
    case masked
}
