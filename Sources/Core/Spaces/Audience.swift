import SQLCore

/// Who can read an object. One value per object, ordered from narrow to wide, never widened silently.
package enum Audience: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// 自分と運営
    case own
    /// 自団体
    case organisation
    /// 場のメンバー
    case members
    /// 自治体のみ
    case municipal
    /// 自治体と国
    case government
    /// 招待した方も
    case invited
    /// 誰でも読める
    case readable
    /// 誰でも参加できる
    case open
}
