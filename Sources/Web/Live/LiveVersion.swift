/// A rendering shared by some of the pages.
struct LiveVersion: Sendable {
    let fragments: [LiveMessage.Fragment]
    /// Indices of those pages.
    let pages: [Int]
}
