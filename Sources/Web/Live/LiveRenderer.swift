import Core

/// Renders changes with the pages' own components, once for all viewers who see the same.
struct LiveRenderer: Sendable {
    let storage: Storage
    let renderings: Renderings

    /// - Parameter pages: open pages of one subject whose viewers have equal access.
    /// - Returns: each delivery with the indices of its pages.
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
