import SQLCore

/// How a member wants to be asked for answers.
package enum RoutingPreference: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// On their pages and by mail; the default.
    case mail
    /// On their pages only.
    case pages
    /// Never.
    case never
}
