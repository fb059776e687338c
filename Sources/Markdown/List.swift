/// Items, counted or with bullets.
package struct List: Sendable, Equatable {
    /// The number of the first item (0 to 999,999,999), or nil for bullets.
    package let start: Int?
    /// Whether the items stand close together: their paragraphs are then printed without space of their own.
    package let tight: Bool
    package let items: [Item]
}
