import Core
import Logging
import SQLCore
import Testing

@testable import Core

@Suite("Applicants")
struct ForgetApplicantsTests {
    private func names(_ community: TestCommunity) async throws -> [String] {
        try await community.database.read { tx in
            try tx.rows("SELECT mail, name, reading, section, job, coalesce(reason, '') FROM join_request ORDER BY id") { row in
                try (0..<6).map { _ in try row.next() as String }.joined()
            }
        }
    }

    @Test("are forgotten 90 days after the decision, not before, and not while they wait")
    func forgets() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        for mail in ["a@union.example", "b@union.example"] {
            let link = try await community.link(afterJoining: community.form(mail, organisation: "組合"))
            _ = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
        }
        let requests = try await community.requests(for: founder)
        try await DecideRequest(storage: community.storage, stationery: .test)(requests[0].id, .refuse(reason: "ちがう組織です"), by: founder)
        let house = PeriodicJobs(storage: community.storage, stationery: .test, logger: Logger(label: "test"))
        community.clock.advance(seconds: 90 * 86_400)
        try await house.tidy()
        #expect(try await names(community)[0].contains("a@union.example"))
        community.clock.advance(seconds: 1)
        try await house.tidy()
        let left = try await names(community)
        #expect(left[0] == "")
        #expect(left[1].contains("b@union.example"))
        // The page's address in an old mail or bookmark is not found.
        try await community.expect(.notFound) {
            _ = try await community.storage.read { try $0.joinRequests.waiting(requests[0].id, for: founder) }
        }
        #expect(try await ForgetApplicants(storage: community.storage)() == 0)
    }

    @Test("and members leave no sessions that are over")
    func sessions() async throws {
        let community = try await TestCommunity()
        try await community.found()
        community.clock.advance(seconds: 31 * 86_400)
        try await PeriodicJobs(storage: community.storage, stationery: .test, logger: Logger(label: "test")).tidy()
        let left: Int? = try await community.database.read { tx in try tx.value("SELECT count(*) FROM session") }
        #expect(left == 0)
    }
}
