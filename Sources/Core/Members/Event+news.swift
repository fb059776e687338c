extension Event {
    /// Whether somebody else than the viewer did it.
    package func isNews(to viewer: Viewer?) -> Bool { viewer == nil || actor != viewer?.member }
}
