import HTML
import Synchronization

/// A cache of rendered HTML by key, bounded in bytes.
///
/// It has two generations: when the young one holds half the bytes it replaces the old one, and entries unused since then are evicted.
final class RenderingCache<Key: Hashable & Sendable>: Sendable {
    private struct Generation {
        var kept: [Key: HTML.Written] = [:]
        var bytes = 0
    }

    private struct State {
        var young = Generation()
        var old = Generation()
        /// Renderings in progress; further callers of the same key wait for them.
        var running: [Key: Task<HTML.Written, Never>] = [:]
    }

    /// The bytes of an entry beside its HTML: its key and table slots.
    private static var overhead: Int { 256 }

    private let state = Mutex(State())
    /// Bytes per generation.
    private let limit: Int

    init(bytes: Int) {
        limit = bytes / 2
    }

    /// Cached bytes.
    var bytes: Int { state.withLock { $0.young.bytes + $0.old.bytes } }

    /// Returns the cached HTML, or renders it inline: for quick renderings.
    func find(_ key: Key, or render: () -> HTML.Written) -> HTML.Written {
        if let kept = find(key) { return kept }
        let html = render()
        state.withLock { keep(html, as: key, in: &$0) }
        return html
    }

    /// Returns the cached HTML, or renders it once for all concurrent callers.
    func once(_ key: Key, or render: @escaping @Sendable () async -> HTML.Written) async -> HTML.Written {
        let found = state.withLock { state -> Found in
            if let kept = look(key, in: &state) { return .kept(kept) }
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
            keep(html, as: key, in: &state)
        }
        return html
    }

    func find(_ key: Key) -> HTML.Written? {
        state.withLock { look(key, in: &$0) }
    }

    private func look(_ key: Key, in state: inout State) -> HTML.Written? {
        if let html = state.young.kept[key] { return html }
        guard let html = state.old.kept.removeValue(forKey: key) else { return nil }
        state.old.bytes -= cost(html)
        keep(html, as: key, in: &state)
        return html
    }

    private func keep(_ html: HTML.Written, as key: Key, in state: inout State) {
        guard cost(html) <= limit else { return }
        if state.young.bytes + cost(html) > limit {
            state.old = state.young
            state.young = Generation()
        }
        if let replaced = state.young.kept.updateValue(html, forKey: key) { state.young.bytes -= cost(replaced) }
        state.young.bytes += cost(html)
    }

    private func cost(_ html: HTML.Written) -> Int { html.count + Self.overhead }
}
