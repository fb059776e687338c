import Core
import SQLCore

/// A column of the catalogue, with the meaning of its values.
package struct Column: Sendable, Hashable {
    package let name: SQLName
    package let kind: Kind
    /// Whether the engine auto-increments it.
    package let isCounter: Bool

    package enum Kind: Sendable, Hashable {
        /// Sixteen of them are an id.
        case bytes
        case integer, real, text
        /// Milliseconds since 1970 UTC.
        case time
        /// 0 or 1.
        case flag
    }

    /// - Parameter stored: `bytes`, `integer`, `real` or `text`.
    init(_ name: SQLName, of table: SQLName, stored: String, isCounter: Bool) {
        self.name = name
        self.isCounter = isCounter
        kind =
            switch stored {
            case "bytes": .bytes
            case "real": .real
            case "integer": Self.meaning(of: name.text, in: table.text)
            default: .text
            }
    }

    /// Derived from the schema's naming conventions.
    private static func meaning(of name: String, in table: String) -> Kind {
        if name.hasSuffix("_at") || name.hasSuffix("_since") || ["at", "since", "until"].contains(name) { return .time }
        if name.hasPrefix("is_") || TableRetention.flags[table]?.contains(name) ?? false { return .flag }
        return .integer
    }
}
