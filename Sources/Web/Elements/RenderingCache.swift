import Core
import HTML
import Synchronization

/// A cache of rendered HTML by key, bounded in bytes.
final class RenderingCache<Key: Hashable & Sendable>: Sendable {
    private struct State {
        var kept: BoundedCache<Key, HTML.Written>
        /// Renderings in progress; further callers of the same key wait for them.
        var running: [Key: Task<HTML.Written, Never>] = [:]
    }

    private let state: Mutex<State>

    init(bytes: Int) {
        state = Mutex(State(kept: BoundedCache(bytes: bytes)))
    }

    /// Cached bytes.
    var bytes: Int { state.withLock { $0.kept.bytes } }

    /// Returns the cached HTML, or renders it inline: for quick renderings.
    func find(_ key: Key, or render: () -> HTML.Written) -> HTML.Written {
        if let kept = find(key) { return kept }
        let html = render()
        state.withLock { $0.kept.keep(html, as: key, bytes: html.count) }
        return html
    }

    /// Returns the cached HTML, or renders it once for all concurrent callers.
    func once(_ key: Key, or render: @escaping @Sendable () async -> HTML.Written) async -> HTML.Written {
        let found = state.withLock { state -> Found in
            if let kept = state.kept.find(key) { return .kept(kept) }
            let running = state.running[key] ?? Task { await self.rendering(key, render) }
            state.running[key] = running
            return .running(running)
        }
        switch found {
        case .kept(let html): return html
        case .running(let task): return await task.value
        }
    }

    private enum Found {
        case kept(HTML.Written)
        case running(Task<HTML.Written, Never>)
    }

    private func rendering(_ key: Key, _ render: @Sendable () async -> HTML.Written) async -> HTML.Written {
        let html = await render()
        state.withLock { state in
            state.running[key] = nil
            state.kept.keep(html, as: key, bytes: html.count)
        }
        return html
    }

    func find(_ key: Key) -> HTML.Written? {
        state.withLock { $0.kept.find(key) }
    }

    /// In one lock, because a page looks for many.
    func find(_ keys: [Key?]) -> [HTML.Written?] {
        state.withLock { state in keys.map { $0.flatMap { state.kept.find($0) } } }
    }
}
