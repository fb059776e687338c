/// One item of a list.
package struct Item: Sendable, Equatable {
    /// The number as typed (0 to 999,999,999), whatever the one before; nil for bullets.
    package let number: Int?
    /// Whether the task is done; nil for an item that is no task.
    package let checked: Bool?
    package let blocks: [Block]
}
