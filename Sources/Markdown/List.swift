/// Items, counted or with bullets.
package struct List: Sendable, Equatable {
    /// What stands before each item: a bullet, `1.` or `1)`.
    package enum Mark: Sendable, Equatable {
        case bullet, point, parenthesis
    }

    package let mark: Mark
    /// Whether the items stand close together: their paragraphs are then printed without space of their own.
    package let tight: Bool
    package let items: [Item]
}
