/// What the rows of a table are to backups, exports and moves. Each component says it of its tables: a test holds them against the schema.
package enum TableRetention: Sendable {
    /// What people made, and what it stands on.
    case content
    /// Opens a door, or was written for one or two people only. In backups and moves, which only their owner reads; never in an export.
    case secret
    /// Of worth for hours, and wrong when it comes back: an ended session would be open again, a letter sent twice. In moves only.
    case passing
    /// What the program notes about the database itself. Never copied.
    case bookkeeping

    package static let all: [String: TableRetention] = joined(\.tables)

    /// A table that no component names is taken to be secret: it is neither lost nor shown.
    package static func of(_ table: String) -> TableRetention { all[table] ?? .secret }

    package static let secretColumns = joined(\.secretColumns)
    package static let flags = joined(\.flags)

    private static func joined<Value>(_ part: KeyPath<Component, [String: Value]>) -> [String: Value] {
        Components.all.reduce(into: [:]) { joined, component in joined.merge(component[keyPath: part]) { first, _ in first } }
    }
}
