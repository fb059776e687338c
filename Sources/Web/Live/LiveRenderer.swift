import Core

/// Renders what changed with the components of the pages, once for all who see the same.
struct LiveRenderer: Sendable {
    let storage: Storage
    let renderings: Renderings

    /// - Parameter pages: open pages of one subject whose viewers have the same standing.
    /// - Returns: each delivery with the indices of the pages it is for.
    func deliveries(
        _ touched: LiveChanges,
        of subject: Subject,
        to pages: [LiveSubscriber]
    ) async throws -> [(LiveDelivery, [Int])] {
        guard let page = LivePage.all[subject.kind] else { return [] }
        let rendering = LiveRendering(subject: subject, touched: touched, pages: pages, storage: storage, renderings: renderings)
        return try await page.render(rendering).flatMap { version in
            try touched.notices(page.news, for: version.pages, of: pages).map { notice, pages in
                (try LiveDelivery(cursor: touched.cursor, LiveMessage(fragments: version.fragments, notice: notice)), pages)
            }
        }
    }
}
