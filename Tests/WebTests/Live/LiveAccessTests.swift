import Core
import Testing

@testable import Web

/// Read access can change while pages are open: then their streams end, and the pages reconnect through the same check as every request.
@Suite("A stream ends when access changes", .timeLimit(.minutes(2)))
struct LiveAccessTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The channel of the listening page.
        var place: @Sendable (TestSite) -> ID<Channel> = { $0.channel }
        /// The state before the page is opened, and the change; 栗原 listens.
        var before: @Sendable (TestSite) async throws -> Void = { _ in }
        let change: @Sendable (TestSite) async throws -> Void
        /// The status of the reconnect.
        var status = 200
        /// Whether only the listener is affected; then the page of 野沢 keeps listening.
        var isOwn = true
    }

    private static let changes: [Change] = [
        Change(
            testDescription: "left a channel",
            before: { _ = try await JoinChannel(storage: $0.site.storage)($0.channel, true, as: $0.viewer(.kurihara)) },
            change: { _ = try await JoinChannel(storage: $0.site.storage)($0.channel, false, as: $0.viewer(.kurihara)) }
        ),
        Change(
            testDescription: "left a channel by invitation",
            place: { $0.closed },
            before: invite,
            change: { _ = try await JoinChannel(storage: $0.site.storage)($0.closed, false, as: $0.viewer(.kurihara)) },
            status: 404
        ),
        Change(
            testDescription: "shown out of a channel by invitation",
            place: { $0.closed },
            before: invite,
            change: {
                try await AdmitToChannel(storage: $0.site.storage)(
                    $0.viewer(.kurihara).member,
                    .remove,
                    in: $0.closed,
                    as: $0.viewer(.aikawa)
                )
            },
            status: 404
        ),
        Change(
            testDescription: "taken out of the space",
            before: {
                try await AdmitToSpace(storage: $0.site.storage)($0.viewer(.kurihara).member, to: $0.space, true, as: $0.viewer(.aikawa))
            },
            change: {
                try await AdmitToSpace(storage: $0.site.storage)($0.viewer(.kurihara).member, to: $0.space, false, as: $0.viewer(.aikawa))
            }
        ),
        Change(
            testDescription: "role ended",
            before: {
                _ = try await GrantRole(storage: $0.site.storage)(Role(.manager), to: $0.viewer(.kurihara).member, by: $0.viewer(.aikawa))
            },
            change: { site in
                let member = site.viewer(.kurihara).member
                let held = try await site.site.storage.read { try $0.roles.held(by: member).first?.id }
                try await EndRole(storage: site.site.storage)(try #require(held), by: site.viewer(.aikawa))
            }
        ),
        Change(
            testDescription: "left the community",
            change: { try await LeaveCommunity(storage: $0.site.storage)($0.viewer(.kurihara)) },
            status: 303
        ),
        Change(
            testDescription: "suspended",
            change: { site in
                let suspend = SuspendMember(storage: site.site.storage, stationery: site.site.stationery)
                try await suspend(site.viewer(.kurihara).member, reason: "宣伝", by: site.viewer(.morishita))
            },
            status: 303
        ),
        Change(
            testDescription: "session ended",
            change: { site in
                let member = site.viewer(.kurihara)
                let session = try await site.site.storage.read { try $0.sessions.sessions(of: member.member).first?.id }
                try await EndSession(storage: site.site.storage)(try #require(session), of: member)
            },
            status: 303
        ),
        Change(
            testDescription: "channel archived",
            change: { try await ArchiveChannel(storage: $0.site.storage)($0.channel, true, as: $0.viewer(.aikawa)) },
            isOwn: false
        ),
        Change(
            testDescription: "space archived",
            change: { try await ArchiveSpace(storage: $0.site.storage)($0.space, true, as: $0.viewer(.aikawa)) },
            isOwn: false
        ),
    ]

    @Sendable private static func invite(_ site: TestSite) async throws {
        for name in [TestSite.Name.kurihara, .nozawa] {
            try await AdmitToChannel(storage: site.site.storage)(
                site.viewer(name).member,
                .admit,
                in: site.closed,
                as: site.viewer(.aikawa)
            )
        }
    }

    @Test("at once, and is told nothing afterwards", arguments: changes)
    func ends(_ example: Change) async throws {
        let site = try await TestSite()
        let channel = example.place(site)
        try await example.before(site)
        let topic = try await site.start("開いたままの話題", by: .aikawa, in: channel)
        try await site.run { browser in
            let cursor = try await site.head
            let path = "/live?topic=\(topic)&after=\(cursor)&wait=50"
            async let concerned = browser.get(path, as: .kurihara, accept: "application/json")
            async let other = browser.get(path, as: .nozawa, accept: "application/json")
            try await site.waitForStreams(2)
            // Posted before the change by an unaffected member, and delivered after it: an open stream would leak it.
            try await example.change(site)
            try await site.handOn(after: cursor)
            let changed = try await site.head
            #expect(changed > cursor)
            site.site.live.deliver([Event.reply(changed + 1, in: topic, of: channel)])

            let told = try await concerned
            // Ended, or refused when the change came between its subscription and its second access check.
            #expect(told.text == "{\"cursor\":\(cursor),\"messages\":[]}" || (400..<500).contains(told.status), "\(told.text)")
            #expect(!told.text.contains("topic-head"))
            let others = try await other
            #expect(others.text.contains("topic-head") == example.isOwn, "\(others)")
            let again = try await browser.get("/live?topic=\(topic)&after=\(cursor)&wait=0", as: .kurihara, accept: "application/json")
            #expect(again.status == example.status)
        }
    }

    @Test("for each of these changes")
    func counted() {
        #expect(Self.changes.count == 10)
    }
}
