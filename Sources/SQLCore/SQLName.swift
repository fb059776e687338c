/// The name of a table or a column, as the database itself tells it: small letters, digits and underscores, nothing else.
///
/// For what copies rows without knowing them. Everybody else writes names into the literal.
package struct SQLName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil for a text that is no plain name.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: SQLName, right: SQLName) -> Bool { left.text < right.text }
}
