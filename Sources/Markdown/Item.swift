/// A list item.
package struct Item: Sendable, Equatable {
    /// The number as typed (0 to 999,999,999); nil for bullets.
    package let number: Int?
    /// Whether the task is done; nil for other items.
    package let checked: Bool?
    package let blocks: [Block]
}
