import HTML
import Synchronization

/// Finished markup by key. Two generations bound it: when the young one is full it becomes the old one, and what was not used since is gone.
final class RenderingCache<Key: Hashable & Sendable>: Sendable {
    private struct Generations {
        var young: [Key: HTML.Written] = [:]
        var old: [Key: HTML.Written] = [:]
    }

    private let generations = Mutex(Generations())
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func find(_ key: Key, or render: () -> HTML.Written) -> HTML.Written {
        if let kept = find(key) { return kept }
        let html = render()
        keep(html, as: key)
        return html
    }

    func find(_ key: Key) -> HTML.Written? {
        generations.withLock { generations -> HTML.Written? in
            if let html = generations.young[key] { return html }
            guard let html = generations.old[key] else { return nil }
            generations.young[key] = html
            return html
        }
    }

    private func keep(_ html: HTML.Written, as key: Key) {
        generations.withLock { generations in
            if generations.young.count >= limit {
                generations.old = generations.young
                generations.young = [:]
            }
            generations.young[key] = html
        }
    }
}
