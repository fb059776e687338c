import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("The last event of each channel")
struct LogVersionsTests {
    let meeting: Meeting

    init() async throws {
        meeting = try await Meeting()
    }

    @Test("is that of the log, after acts in one channel, in another, in none and about no topic")
    func follows() async throws {
        let elsewhere = try await meeting.community.channel("窓口", in: meeting.space, by: meeting.keeper)
        let topic = try await meeting.start(by: meeting.other)
        var seen: Set<[Int64]> = [try await versions([meeting.channel, elsewhere])]
        _ = try await meeting.reply(to: topic, by: meeting.keeper)
        seen.insert(try await versions([meeting.channel, elsewhere]))
        try await JoinChannel(storage: meeting.storage)(elsewhere, true, as: meeting.asker)
        seen.insert(try await versions([meeting.channel, elsewhere]))
        _ = try await meeting.storage.write { try $0.events.append(.communityChanged) }
        seen.insert(try await versions([meeting.channel, elsewhere]))
        #expect(seen.count == 4)
    }

    @Test("is found anew where the log lost its end and went on")
    func lostEnd() async throws {
        let elsewhere = try await meeting.community.channel("窓口", in: meeting.space, by: meeting.keeper)
        let head = try await meeting.storage.read { try $0.events.head() }
        _ = try await meeting.start(by: meeting.other)
        let before = try await versions([meeting.channel, elsewhere])
        try await meeting.community.database.write { tx in _ = try tx.run("DELETE FROM event WHERE id > \(head)") }
        // Before and after the log is as long as it was.
        let shorter = try await versions([meeting.channel, elsewhere])
        meeting.community.clock.advance(seconds: 60)
        _ = try await meeting.storage.write { [meeting] in
            try $0.events.append(.channelChanged, channel: elsewhere, actor: meeting.keeper.member)
        }
        let after = try await versions([meeting.channel, elsewhere])
        #expect(shorter[0] < before[0])
        #expect(after[0] == shorter[0])
        #expect(after[1] > before[0])
    }

    /// As kept; the same as the log says.
    private func versions(_ channels: [ID<Channel>]) async throws -> [Int64] {
        let (kept, stored) = try await meeting.storage.read { snapshot in
            (
                try channels.map { try snapshot.version(of: $0) } + [try snapshot.versionOfPlaces()],
                try channels.map { try snapshot.events.version(of: $0) } + [try snapshot.events.versionOfPlaces()]
            )
        }
        #expect(kept == stored)
        return kept
    }
}
