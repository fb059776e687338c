import HTML

/// How many bytes of parts that people wrote a page may hold. What has no more room goes to another page or stands plain.
struct PageBudget {
    private var left = 700_000

    /// Takes the room of a part. False where it has none: then nothing is taken, and no later part fits either.
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
