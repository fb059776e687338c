/// The name of a table or column as read from the catalogue: lower-case letters, digits and underscores only.
///
/// For copying rows of any table. All other code writes names into literals.
package struct SQLName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil for other characters.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: SQLName, right: SQLName) -> Bool { left.text < right.text }
}
