import Core
import Logging
import TestEngines
import Testing

@testable import Web

@Suite("Open pages", .timeLimit(.minutes(2)))
struct LiveHubTests {
    /// A rendering that waits on demand.
    private struct SlowRendering: Sendable {
        let slow: Subject
        /// The number of renderings of the slow subject that may continue.
        let permits = Locked(0)
        /// The last event of each turn.
        private let turns = Locked<[Subject: [Int64]]>([:])

        init(slow: Subject) {
            self.slow = slow
        }

        func turns(of watch: Subject) -> [Int64] { turns.withLock { $0[watch] ?? [] } }

        func render(_ touched: LiveChanges, _ watch: Subject, _ pages: [LiveSubscriber]) async throws -> [(LiveDelivery, [Int])] {
            turns.withLock { $0[watch, default: []].append(touched.cursor) }
            let turn = turns(of: watch).count
            if watch == slow { try await Wait.until { permits.withLock { $0 } >= turn } }
            return [(try LiveDelivery(cursor: touched.cursor, LiveMessage()), Array(pages.indices))]
        }
    }

    @Test("of one topic do not wait for the rendering of another one, and get what came meanwhile in order")
    func slowTopic() async throws {
        let site = try await TestSite()
        let (slow, quick) = (try await site.start("遅い話題", by: .nozawa), try await site.start("速い話題", by: .nozawa))
        let rendering = SlowRendering(slow: .topic(slow))
        let hub = LiveHub(logger: site.site.logger) { touched, watch, pages in try await rendering.render(touched, watch, pages) }
        let access = try await site.site.storage.read { try $0.access(to: .channel(site.channel), for: site.viewer(.nozawa)) }
        let running = Task { await hub.run() }
        let slowPage = hub.subscribe(.topic(slow), following: [.topic(slow)], access, site.visit(.nozawa), after: 0)
        let quickPage = hub.subscribe(.topic(quick), following: [.topic(quick)], access, site.visit(.kurihara), after: 0)

        hub.deliver([.reply(1, in: slow, of: site.channel)])
        try await Wait.until { !rendering.turns(of: .topic(slow)).isEmpty }
        for event: Int64 in [20, 30] {
            hub.deliver([.reply(event, in: slow, of: site.channel), .reply(event + 1, in: quick, of: site.channel)])
            let quickly = await quickPage.nextCursor()
            #expect(quickly == event + 1)
        }
        try await Wait.until { hub.lag <= 3 }
        #expect(rendering.turns(of: .topic(slow)) == [1])
        #expect(hub.lag == 3)

        rendering.permits.withLock { $0 = 2 }
        let first = await slowPage.nextCursor()
        #expect(first == 1)
        let second = await slowPage.nextCursor()
        #expect(second == 30)
        #expect(rendering.turns(of: .topic(slow)) == [1, 30])
        try await Wait.until { hub.lag == 0 }
        for page in [slowPage, quickPage] { page.end() }
        #expect(hub.openStreams == 0)
        hub.stop()
        await running.value
    }

    @Test("are rendered a few at a time, however many wait")
    func bounded() {
        var turns = LiveTurns()
        let watches = (1...10).map { _ in Subject.topic(ID(bits: UInt128.random(in: 1...UInt128.max))) }
        for watch in watches {
            let isTaken = turns.add(.reply(1, in: ID(bits: 1), of: ID(bits: 1)), for: watch)
            #expect(isTaken)
        }
        let begun = (1...10).compactMap { _ in turns.begin()?.watch }
        #expect(begun == Array(watches.prefix(LiveTurns.limit)))
        turns.end(watches[0])
        let next = turns.begin()?.watch
        #expect(next == watches[LiveTurns.limit])
        #expect(turns.count == 9)
    }

    @Test("are closed where more events wait for one topic than it is sensible to keep")
    func tooFarBehind() async throws {
        let site = try await TestSite()
        let topic = try await site.start("止まった話題", by: .nozawa)
        // No renderer runs.
        let hub = LiveHub(logger: site.site.logger) { _, _, _ in [] }
        let access = try await site.site.storage.read { try $0.access(to: .channel(site.channel), for: site.viewer(.nozawa)) }
        let page = hub.subscribe(.topic(topic), following: [.topic(topic)], access, site.visit(.nozawa), after: 0)
        for event in 1...Int64(LiveTurns.longest) + 1 { hub.deliver([.reply(event, in: topic, of: site.channel)]) }
        var given = 0
        for await _ in page.items { given += 1 }
        #expect(given == 0)
        #expect(hub.lag == 0)
    }

    @Test("that read nothing are closed, come back with their last event id and have been given every reply once")
    func stalls() async throws {
        let site = try await TestSite()
        let topic = try await site.start("読まない画面", by: .nozawa)
        let access = try await site.site.storage.read { try $0.access(to: .channel(site.channel), for: site.viewer(.kurihara)) }
        let live = site.site.live
        try await site.run { browser in
            var cursor = try await site.head
            live.begin(after: cursor)
            let page = live.subscribe(.topic(topic), following: [.topic(topic)], access, site.visit(.kurihara), after: cursor)
            var replies: [ID<Post>] = []
            for number in 1...LiveHub.queueLength + 10 {
                let before = try await site.head
                replies.append(try await site.reply("返信\(number)", to: topic, by: .nozawa))
                try await site.handOn(after: before)
                try await site.waitUntilRendered()
            }
            var given: [String] = []
            var kept = 0
            for await item in page.items {
                guard case .delivery(let delivery) = item else { continue }
                #expect(delivery.cursor > cursor)
                cursor = delivery.cursor
                kept += 1
                given += Self.replies(in: delivery.json)
            }
            page.end()
            #expect(kept == LiveHub.queueLength)
            let backlog = try await browser.get("/live?topic=\(topic)&after=\(cursor)&wait=0", as: .kurihara, accept: "application/json")
                .text
            given += Self.replies(in: backlog)
            #expect(given == replies.map { "p-\($0)" })
            #expect(given.count == 74)
        }
    }

    private static func replies(in json: String) -> [String] {
        json.matches(of: /"id":"(p-[^"]+)"/).map { String($0.1) }
    }
}

extension LiveSubscription {
    /// The cursor of the next delivery; nil after the end of the stream.
    fileprivate func nextCursor() async -> Int64? {
        for await case .delivery(let delivery) in items { return delivery.cursor }
        return nil
    }
}
