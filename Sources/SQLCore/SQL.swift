/// A statement whose interpolations are bound: a `String` becomes a value, never SQL.
///
///     "SELECT name FROM member WHERE id = \(id)"
///
/// Placeholders are `$1`, `$2`, … which both engines understand.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    private var pieces: [String]
    package private(set) var values: [SQLValue]

    /// Called by the compiler for a literal. Never call it with computed text: a test checks the sources for that.
    package init(stringLiteral text: String) {
        pieces = [text]
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
        values = stringInterpolation.values
    }

    /// The text with numbered placeholders, one for each of `values`.
    package var text: String {
        guard !values.isEmpty else { return pieces[0] }
        var text = ""
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count + 3 })
        for (index, piece) in pieces.enumerated() {
            text += piece
            if index < values.count { text += "$\(index + 1)" }
        }
        return text
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [String] = [""]
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            pieces[pieces.count - 1] += literal
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            pieces.append("")
        }

        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            values.append(value?.sqlValue ?? .null)
            pieces.append("")
        }

        /// A fragment with its own values.
        package mutating func appendInterpolation(_ part: SQL) {
            pieces[pieces.count - 1] += part.pieces[0]
            pieces.append(contentsOf: part.pieces.dropFirst())
            values.append(contentsOf: part.values)
        }

        /// `($1, $2, …)`; `(NULL)` for an empty list, in which `IN` finds nothing.
        package mutating func appendInterpolation(list: some Collection<some SQLBindable>) {
            appendLiteral("(")
            if list.isEmpty { appendLiteral("NULL") }
            for (index, value) in list.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(value)
            }
            appendLiteral(")")
        }

        /// `"name"`
        package mutating func appendInterpolation(_ name: SQLName) {
            appendLiteral("\"\(name.text)\"")
        }

        /// `"name", "other"`
        package mutating func appendInterpolation(names: [SQLName]) {
            for (index, name) in names.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(name)
            }
        }

        /// `($1, $2), ($3, $4)`
        package mutating func appendInterpolation(rows: some Collection<[SQLValue]>) {
            for (index, row) in rows.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(list: row)
            }
        }
    }
}
