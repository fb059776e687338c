import HTML
import Synchronization
import Core
import TestEngines
import Testing

@testable import Web

@Suite("Kept markup")
struct RenderingCacheTests {
    private static func markup(_ bytes: Int) -> HTML.Written {
        let html = HTML(capacity: bytes * 2)
        html.text(String(repeating: "x", count: bytes))
        return html.written
    }

    @Test("never takes more bytes than it may, whatever the size of what is kept")
    func bounded() {
        let cache = RenderingCache<Int>(bytes: 1_000_000)
        var most = 0
        for key in 0..<2_000 {
            _ = cache.find(key) { Self.markup(key % 7 == 0 ? 60_000 : 100) }
            most = max(most, cache.bytes)
        }
        #expect(most <= 1_000_000)
        #expect(most > 500_000)
        #expect(cache.find(1_999) != nil)
        #expect(cache.find(0) == nil)
    }

    @Test("keeps what is used and lets go of what is not")
    func generations() {
        let cache = RenderingCache<Int>(bytes: 100_000)
        for key in 0..<1_000 {
            _ = cache.find(key) { Self.markup(1_000) }
            _ = cache.find(-1) { Self.markup(1_000) }
        }
        #expect(cache.find(-1) != nil)
        #expect(cache.find(1) == nil)
        #expect(cache.bytes <= 100_000)
    }

    @Test("does not keep what alone would be too much")
    func tooLarge() {
        let cache = RenderingCache<Int>(bytes: 10_000)
        #expect(cache.find(1) { Self.markup(6_000) }.count == 6_000)
        #expect(cache.find(1) == nil)
        #expect(cache.bytes == 0)
    }

    @Test("is rendered once, however many need it at the same time")
    func singleFlight() async {
        let cache = RenderingCache<Int>(bytes: 1_000_000)
        let (renderings, asked) = (Locked(0), Locked(0))
        let sizes = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    asked.withLock { $0 += 1 }
                    return await cache.once(1) {
                        renderings.withLock { $0 += 1 }
                        // Finishes only after all have asked.
                        try? await Wait.until { asked.withLock { $0 } == 50 }
                        return Self.markup(500)
                    }.count
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes == Array(repeating: 500, count: 50))
        #expect(renderings.withLock { $0 } == 1)
        _ = await cache.once(2) { Self.markup(10) }
        #expect(cache.find(2)?.count == 10)
    }
}
