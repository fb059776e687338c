import HTML

/// What a page listens to, and from which event of the log on.
struct Listening {
    let path: Path
    let cursor: Int64
    /// Where it says that it was read; nil where that is counted for nobody.
    let reading: Path?
}
