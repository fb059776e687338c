/// An ordered or bullet list.
package struct List: Sendable, Equatable {
    /// The mark of each item: a bullet, `1.` or `1)`.
    package enum Mark: Sendable, Equatable {
        case bullet, point, parenthesis
    }

    package let mark: Mark
    /// Whether the list is tight: its paragraphs are rendered without their own margins.
    package let tight: Bool
    package let items: [Item]
}
