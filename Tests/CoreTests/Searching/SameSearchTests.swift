import Search
import Synchronization
import TestEngines
import Testing

@testable import Core

@Suite("The same search at the same time")
struct SameSearchTests {
    /// Counts the requests to the index; it answers once `wanted` wait at the same time.
    private final class Count: Sendable {
        let asked = Mutex<[SearchRequest]>([])
        let wanted = Atomic(0)
        let most = Atomic(0)
        let finder = Mutex<FindPosts?>(nil)

        func finder(_ library: Library) -> FindPosts {
            let find = FindPosts(storage: library.meeting.storage, index: library.index, plainText: { $0 }) { request, wider in
                self.asked.withLock { $0.append(request) }
                try await Wait.until {
                    self.most.max(self.finder.withLock { $0?.flight.waiting ?? 0 }, ordering: .relaxed)
                    return self.most.load(ordering: .relaxed) >= self.wanted.load(ordering: .relaxed)
                }
                return try await library.index.search(request, beside: wider)
            }
            finder.withLock { $0 = find }
            return find
        }
    }

    @Test("of one reader is done once, with the counts beside its filters")
    func once() async throws {
        let library = try await Library()
        _ = try await library.meeting.start("除雪の質問", by: library.meeting.asker)
        try await library.feed()
        let count = Count()
        let find = count.finder(library)
        count.wanted.store(12, ordering: .relaxed)
        let query = TypedQuery("除雪 kind:質問 in:オープンデータ from:自分 has:返信")
        let titles = try await withThrowingTaskGroup { group in
            for _ in 0..<12 {
                group.addTask { try await find(query.without([.has]), as: library.meeting.asker).hits.compactMap(\.topic?.title) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(titles == Array(repeating: ["除雪の質問"], count: 12))
        #expect(count.asked.withLock(\.count) == 1)
        count.wanted.store(1, ordering: .relaxed)
        _ = try await find(query, as: library.meeting.asker)
        #expect(count.asked.withLock(\.count) == 2)
    }

    @Test("of different readers, with another order or other rights, is done for each")
    func readers() async throws {
        let library = try await Library()
        let meeting = library.meeting
        _ = try await meeting.start("除雪の質問", by: meeting.asker)
        try await library.feed()
        let count = Count()
        let find = count.finder(library)
        count.wanted.store(4, ordering: .relaxed)
        let query = TypedQuery("除雪")
        async let asker = find(query, as: meeting.asker)
        async let other = find(query, as: meeting.other)
        async let newest = find(query, order: .newest, as: meeting.asker)
        async let stranger = find(query, as: nil)
        let pages = try await [asker, other, newest, stranger]
        #expect(pages.map(\.hits.count) == [1, 1, 1, 0])
        #expect(count.asked.withLock(\.count) == 4)
        // Two members may have the same access, but must not share a search.
        #expect(Set(count.asked.withLock { $0.map(\.places) }).count == 2)
    }
}
