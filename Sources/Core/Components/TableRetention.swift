/// How backups, exports and moves treat the rows of a table. Components declare it; a test compares them with the schema.
package enum TableRetention: Sendable {
    /// Content, and what it depends on.
    case content
    /// Credentials, or text for one or two people only. In backups and moves, which only their owner reads; never in exports.
    case secret
    /// Short-lived data that must not be restored: an ended session would be valid again, a mail would be sent twice. In moves only.
    case passing
    /// The program's own bookkeeping. Never copied.
    case bookkeeping

    package static let all: [String: TableRetention] = joined(\.tables)

    /// An undeclared table counts as secret, so that it is neither lost nor published.
    package static func of(_ table: String) -> TableRetention { all[table] ?? .secret }

    package static let secretColumns = joined(\.secretColumns)
    package static let flags = joined(\.flags)

    private static func joined<Value>(_ part: KeyPath<Component, [String: Value]>) -> [String: Value] {
        Components.all.reduce(into: [:]) { joined, component in joined.merge(component[keyPath: part]) { first, _ in first } }
    }
}
