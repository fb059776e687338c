import TestEngines
import Testing

@testable import Core

@Suite("A right")
struct RightsTakenTests {
    @Test("counts as it is in the moment of the act: taken between the request and the act, it is of no use in any act")
    func taken() async throws {
        let office = try await Office()
        let (community, before) = (office.meeting.community, office.chief)
        let acts = try await office.acts()
        #expect(acts.count == 38)
        try await office.takeRoles()
        let trace = try await community.trace()
        for act in acts {
            await #expect(throws: act.refusal, "\(act.name)") { try await act.run(before) }
        }
        #expect(try await community.trace() == trace)
        let now = try await Office.appoint(before, by: office.meeting.keeper, in: community)
        for act in acts {
            await #expect(throws: Never.self, "\(act.name) is done by who has the right") { try await act.run(now) }
        }
    }

    @Test("of somebody who has left is none, in any act, and the act leaves no trace")
    func left() async throws {
        let office = try await Office()
        let acts = try await office.acts()
        try await LeaveCommunity(storage: office.meeting.storage)(office.chief)
        let before = try await office.meeting.community.trace()
        for act in acts {
            await #expect(throws: Refusal.signedOut, "\(act.name)") { try await act.run(office.chief) }
        }
        #expect(acts.count == 38)
        #expect(try await office.meeting.community.trace() == before)
    }

    @Test("that was given between the request and the act counts too")
    func given() async throws {
        let meeting = try await Meeting()
        _ = try await meeting.community.granting(Role(.manager), to: meeting.other, by: meeting.keeper)
        _ = try await meeting.community.space("新しい場", .municipal, by: meeting.other)
    }

    @Test("is looked up with one query in each act")
    func cost() async throws {
        let meeting = try await Meeting()
        let database = CountingDatabase(meeting.community.database)
        let storage = Storage(database: database, clock: meeting.community.clock)
        try await storage.write(as: meeting.keeper) { _, viewer in #expect(viewer == meeting.keeper) }
        #expect(database.queries == 1)
    }
}
