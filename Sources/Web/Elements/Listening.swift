import HTML

/// The live subscription of a page, and the event it starts from.
struct Listening {
    let path: Path
    let cursor: Int64
    /// The address that records the page as read; nil when nothing is recorded.
    let reading: Path?
}
