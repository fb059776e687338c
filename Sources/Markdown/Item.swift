/// One item of a list.
package struct Item: Sendable, Equatable {
    /// Whether the task is done; nil for an item that is no task.
    package let checked: Bool?
    package let blocks: [Block]
}
