import SQLCore
import Testing

@testable import Core

@Suite("The log")
struct EventStoreTests {
    @Test("is empty at first and has a head of 0")
    func empty() async throws {
        let community = try await TestCommunity()
        #expect(try await community.storage.read { try $0.events.head() } == 0)
        #expect(try await community.storage.read { try $0.events.after(0) }.isEmpty)
    }

    @Test("never shows an event behind a cursor that has passed it")
    func commitOrder() async throws {
        let community = try await TestCommunity()
        let storage = community.storage
        async let writing: Void = withThrowingTaskGroup { group in
            for _ in 1...200 {
                group.addTask { try await storage.write { try $0.events.append(.spaceChanged) } }
            }
            try await group.waitForAll()
        }
        // Tails the growing log, as a pump does.
        var tailed: [Int64] = []
        while tailed.count < 200 {
            let cursor = tailed.last ?? 0
            tailed += try await storage.read { try $0.events.after(cursor, limit: 7) }.map(\.id)
        }
        try await writing
        #expect(tailed == tailed.sorted())
        #expect(Set(tailed).count == 200)
        let all = try await storage.read { try $0.events.after(0) }.map(\.id)
        #expect(tailed == all)
    }

    @Test("gives an act that was acknowledged later a greater id")
    func acknowledged() async throws {
        let community = try await TestCommunity()
        var last: Int64 = 0
        for _ in 1...20 {
            let id = try await community.storage.write { try $0.events.appended() }
            #expect(id > last)
            last = id
        }
    }

    @Test("gives no id a second time when its end was lost, and knows who has seen more than there is")
    func shorter() async throws {
        let community = try await TestCommunity()
        let storage = community.storage
        var ids: [Int64] = []
        for _ in 1...10 { ids.append(try await storage.write { try $0.events.appended() }) }
        let (kept, lost) = (ids[4], ids[9])
        let (table, column) = (try #require(SQLName("event")), try #require(SQLName("id")))
        // As on a standby that lagged: the counter lags too.
        try await community.database.write { tx in
            _ = try tx.run("DELETE FROM event WHERE id > \(kept)")
            if let statement = tx.words.catalogue.raiseCounter(table, column) { _ = try tx.rows(statement) { row in row.skipRest() } }
        }
        community.clock.advance(seconds: 1)
        let next = try await storage.write { try $0.events.appended() }
        #expect(next > lost)
        let known = try await storage.read { snapshot in try [0, kept, lost, next].map(snapshot.events.has) }
        #expect(known == [true, true, false, true])
    }

    @Test("gives no id a second time after the end of a burst was lost, of more events than the clock has milliseconds")
    func burst() async throws {
        let community = try await TestCommunity()
        let storage = community.storage
        let ids = try await storage.write { work in try (1...2_000).map { _ in try work.events.appended() } }
        try await community.database.write { tx in _ = try tx.run("DELETE FROM event WHERE id > \(ids[1_000])") }
        community.clock.advance(seconds: 1)
        #expect(try await storage.write { try $0.events.appended() } > ids[1_999])
    }

    @Test("goes on with its ids where the clock is set back")
    func clockSetBack() async throws {
        let community = try await TestCommunity()
        let first = try await community.storage.write { try $0.events.appended() }
        community.clock.advance(seconds: -86_400)
        #expect(try await community.storage.write { try $0.events.appended() } == first + 1)
    }

    @Test("keeps nothing of an act that was refused")
    func refused() async throws {
        let community = try await TestCommunity()
        await #expect(throws: Refusal.notFound) {
            try await community.storage.write { work in
                try work.events.append(.spaceChanged)
                throw Refusal.notFound
            }
        }
        #expect(try await community.storage.read { try $0.events.head() } == 0)
    }

    @Test("is read by channel and by topic")
    func narrowed() async throws {
        let meeting = try await Meeting()
        let second = try await meeting.community.channel("別の", in: meeting.space, by: meeting.keeper)
        let head = try await meeting.storage.read { try $0.events.head() }
        let topic = try await meeting.start()
        let other = try await meeting.start(in: second)
        let reply = try await meeting.reply(to: topic)
        let kinds = try await meeting.storage.read { snapshot in
            [
                try snapshot.events.after(head, about: .channel(meeting.channel)).map(\.kind),
                try snapshot.events.after(head, about: .channel(second)).map(\.kind),
                try snapshot.events.after(0, about: .topic(topic)).map(\.kind),
                try snapshot.events.after(0, about: .topic(other)).map(\.kind),
                try snapshot.events.after(0, about: .post(reply)).map(\.kind),
            ]
        }
        #expect(
            kinds == [[.topicStarted, .replyPosted], [.topicStarted], [.topicStarted, .replyPosted], [.topicStarted], [.replyPosted]]
        )
    }

    @Test("says what is news to whom, and to strangers everything")
    func news() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start(by: meeting.asker)
        let event = try #require(try await meeting.storage.read { try $0.events.after(0, about: .topic(topic)) }.first)
        #expect(!event.isNews(to: meeting.asker))
        #expect(event.isNews(to: meeting.other))
        #expect(event.isNews(to: nil))
    }
}

extension EventStore {
    /// Appends an event and returns its id.
    fileprivate func appended() throws -> Int64 {
        try append(.spaceChanged)
        return try head()
    }
}
