import Core
import Testing

@Suite("Confirming an application")
struct ConfirmJoinTests {
    @Test("makes a member on a seat of the body the address names, signs in, and is announced")
    func joined() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@ict.city.funabashi.lg.jp"))
        let kinds = try await community.announced {
            let outcome = try await ConfirmJoin(storage: community.storage)(link, agent: "Firefox")
            guard case .joined(let session) = outcome else { throw Refusal.notFound }
            let viewer = try await community.viewer(session)
            #expect(viewer.name == "山田 太郎")
            #expect(viewer.organisation.name == "船橋市")
            #expect(viewer.section == "情報政策課")
            #expect(viewer.roles.isEmpty)
            #expect(try await ListSessions(storage: community.storage)(of: viewer).map(\.agent) == ["Firefox"])
        }
        #expect(kinds == [.memberJoined])
    }

    @Test("gives who shares a ministry's domain the body they said is theirs, and nobody else's")
    func shared() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let bodies = [("soumu", "総務省", ""), ("fdma", "消防庁", "soumu")].enumerated().map { index, body in
            let values = ["id": body.0, "kind": "national", "name": body.1, "parent": body.2, "domains": "soumu.go.jp"]
            return DirectoryRow(line: index + 2, values: values)
        }
        _ = try await ImportDirectory(storage: community.storage)(bodies)
        for (mail, chosen, body) in [("a", "fdma", "消防庁"), ("b", "", "総務省"), ("c", "092096", "総務省")] {
            var form = community.form("\(mail)@soumu.go.jp")
            form.organisation = chosen
            let link = try await community.link(afterJoining: form)
            guard case .joined(let session) = try await ConfirmJoin(storage: community.storage)(link, agent: "test") else {
                throw Refusal.notFound
            }
            let viewer = try await community.viewer(session)
            #expect(viewer.organisation.name == body)
        }
    }

    @Test("works once, also when twenty try at the same time")
    func once() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let outcomes = await withTaskGroup(of: Refusal?.self) { group in
            for _ in 1...20 {
                group.addTask {
                    do {
                        _ = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
                        return nil
                    } catch {
                        return error as? Refusal ?? .notFound
                    }
                }
            }
            return await group.reduce(into: [Refusal?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .conflict("link.used") } == 19)
        #expect(try await community.storage.read { try $0.members.countActive() } == 2)
    }

    @Test("is refused after half an hour and leaves no trace")
    func expired() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        community.clock.advance(seconds: 30 * 60)
        try await community.expect(.conflict("link.expired")) {
            _ = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
        }
        await #expect(throws: Refusal.conflict("link.expired")) { _ = try await PeekLink(storage: community.storage)(link) }
    }

    @Test("does not find a link that was forged, cut, or made for signing in")
    func forged() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let signIn = try await community.link(afterJoining: community.form("sato@city.moka.lg.jp"))
        let last = link.hasSuffix("0") ? "1" : "0"
        let signature = try #require(signIn.split(separator: ".").last)
        let id = try #require(link.split(separator: ".").first)
        for text in ["", ".", "x", String(link.dropLast()) + last, "\(id).\(signature)", "\(id)", link + "0", signIn] {
            try await community.expect(.notFound) { _ = try await ConfirmJoin(storage: community.storage)(text, agent: "test") }
        }
    }

    @Test("is not made by only looking at the link")
    func peek() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let before = try await community.trace()
        for _ in 1...3 {
            let seen = try await PeekLink(storage: community.storage)(link)
            #expect(seen.purpose == .join)
            #expect(seen.mail.text == "yamada@city.moka.lg.jp")
        }
        #expect(try await community.trace() == before)
        _ = try await ConfirmJoin(storage: community.storage)(link, agent: "test")
        await #expect(throws: Refusal.conflict("link.used")) { _ = try await PeekLink(storage: community.storage)(link) }
    }

    @Test("waits for a person where the address names no body; a second application replaces the first")
    func waiting() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let confirm = ConfirmJoin(storage: community.storage)
        let kinds = try await community.announced {
            for name in ["山田", "山田 太郎"] {
                let form = community.form("a@union.example.jp", name: name, organisation: "芳賀地区広域行政事務組合")
                guard case .waiting = try await confirm(community.link(afterJoining: form), agent: "test") else { throw Refusal.notFound }
            }
        }
        #expect(kinds == [.requestReceived, .requestReceived])
        let requests = try await community.requests(for: founder)
        #expect(requests.map(\.name) == ["山田 太郎"])
        #expect(try await community.storage.read { try $0.members.countActive() } == 1)
    }

    @Test("signs in to the account that a first letter has made")
    func twoLetters() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let form = community.form("yamada@city.moka.lg.jp")
        let first = try await community.link(afterJoining: form)
        let second = try await community.link(afterJoining: form)
        let confirm = ConfirmJoin(storage: community.storage)
        guard case .joined(let one) = try await confirm(first, agent: "test"),
            case .known(.open(let two)) = try await confirm(second, agent: "test")
        else { throw Refusal.notFound }
        #expect(one.member == two.member)
    }

    @Test("ends the waiting of an address whose domain became known meanwhile")
    func settled() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let form = community.form("a@union.example.jp", organisation: "芳賀地区広域行政事務組合")
        let confirm = ConfirmJoin(storage: community.storage)
        _ = try await confirm(community.link(afterJoining: form), agent: "test")
        try await AddMailDomain(storage: community.storage)("union.example.jp", to: founder.organisation.id, by: founder)
        _ = try await confirm(community.link(afterJoining: form), agent: "test")
        #expect(try await community.requests(for: founder).isEmpty)
    }
}
