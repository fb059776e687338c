extension Storage {
    /// Lets new posts follow those that are stored, also where the clock was set back while nobody ran. Called once, at the start.
    package func followNewest() async throws {
        if let newest = try await read({ try $0.posts.newest() }) { mint.follow(newest) }
    }
}
