import HTML

/// The byte limit of user-written parts of a page. What exceeds it moves to another page or is shown plain.
struct PageBudget {
    private var left = 700_000

    /// Reserves the space of a part. False when it does not fit: nothing is reserved then, and no later part fits either.
    mutating func takes(_ part: HTML) -> Bool {
        guard part.bytes.count <= left else {
            left = 0
            return false
        }
        left -= part.bytes.count
        return true
    }

    var isFull: Bool { left == 0 }
}
