import Testing

@testable import Core

@Suite("Moving to another seat")
struct MoveSeatTests {
    @Test("ends the old sitting, begins a new one, and is announced")
    func moved() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        community.clock.advance(seconds: 60)
        let kinds = try await community.announced {
            let seat = try await MoveSeat(storage: community.storage)(section: "財政課", job: "予算", by: member)
            #expect(seat.section == "財政課")
        }
        #expect(kinds == [.memberChanged])
        let history = try await community.storage.read { try $0.seats.history(of: member.member) }
        #expect(history.map(\.seat.section) == ["財政課", "情報政策課"])
        #expect(history[0].until == nil)
        #expect(history[1].until == history[0].since)
    }

    @Test("takes the seat that is there, so a successor follows on it")
    func successor() async throws {
        let community = try await TestCommunity()
        let first = try await community.found()
        let second = try await community.member(named: "山田")
        #expect(first.seat == second.seat)
        community.clock.advance(seconds: 60)
        _ = try await MoveSeat(storage: community.storage)(section: "財政課", job: "", by: first)
        community.clock.advance(seconds: 60)
        let back = try await MoveSeat(storage: community.storage)(section: "情報政策課", job: "情報化推進", shares: true, by: first)
        #expect(back.id == second.seat)
        let (sittings, people) = try await community.storage.read { snapshot in
            (try snapshot.seats.sittings(on: second.seat, limit: 10), try snapshot.seats.countSitting(in: first.organisation.id))
        }
        #expect(sittings.count == 3)
        #expect(people == 2)
    }

    @Test("that somebody holds asks first, and tells them by mail")
    func held() async throws {
        let community = try await TestCommunity()
        let holder = try await community.found()
        let other = try await community.member(named: "山田")
        let move = MoveSeat(storage: community.storage, stationery: .test)
        _ = try await move(section: "財政課", job: "", by: other)
        let letters = try await community.letters().count
        let asks = Refusal.Reason("seat.held", ["name": "佐藤 花子", "count": "1"])
        try await community.expect(.invalid("shares", asks)) { _ = try await move(section: "情報政策課", job: "情報化推進", by: other) }
        _ = try await move(section: "情報政策課", job: "情報化推進", shares: true, by: other)
        let written = try await community.letters().dropFirst(letters)
        #expect(written.map(\.mail) == ["sato@city.moka.lg.jp"])
        #expect(written.map(\.body) == ["/members/\(other.member)"])
        #expect(written.first?.subject.hasPrefix("letter.seat-shared") == true)
        // A seat without a holder needs no confirmation.
        _ = try await move(section: "税務課", job: "", by: holder)
        _ = try await move(section: "財政課", job: "", by: other)
        _ = try await move(section: "情報政策課", job: "情報化推進", by: other)
    }

    @Test("is told to who holds it also where somebody joins there")
    func joined() async throws {
        let community = try await TestCommunity()
        _ = try await community.found()
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let before = try await community.letters().count
        _ = try await ConfirmJoin(storage: community.storage, stationery: .test)(link, agent: "test")
        #expect(try await community.letters().dropFirst(before).map(\.mail) == ["sato@city.moka.lg.jp"])
    }

    @Test("is told to managers where somebody joins there, and to who holds the letter before it is done")
    func managers() async throws {
        let community = try await TestCommunity()
        let keeper = try await community.found()
        let manager = try await community.granting(Role(.manager), to: try await community.member(named: "森下遥", in: "122041"), by: keeper)
        let link = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let seat = try await community.storage.read { try $0.awaitedSeat(of: $0.openLink(link)) }
        #expect(seat?.holders == 1)
        #expect(seat?.section == "情報政策課")
        let before = try await community.letters().count
        guard case .joined(let joined) = try await ConfirmJoin(storage: community.storage, stationery: .test)(link, agent: "test") else {
            throw Refusal.notFound
        }
        let written = try await community.letters().dropFirst(before)
        #expect(Set(written.map { $0.subject.prefix { $0 != " " } }) == ["letter.seat-shared", "letter.seat-taken"])
        #expect(written.map(\.body) == ["/members/\(joined.member)", "/members/\(joined.member)"])
        let own = try await community.storage.read { try $0.members.mail(of: manager.member) }
        #expect(written.map(\.mail).contains(own?.text ?? ""))
        let free = try await community.link(afterJoining: community.form("free@city.sapporo.jp"))
        #expect(try await community.storage.read { try $0.awaitedSeat(of: $0.openLink(free)) } == nil)
    }

    @Test("is told to nobody where several share the seat already")
    func crowd() async throws {
        let community = try await TestCommunity()
        _ = try await community.found()
        for number in 1...3 {
            let link = try await community.link(afterJoining: community.form("member\(number)@city.moka.lg.jp"))
            let before = try await community.letters().count
            _ = try await ConfirmJoin(storage: community.storage, stationery: .test)(link, agent: "test")
            #expect(try await community.letters().count - before == (number == 1 ? 1 : 0))
        }
    }

    @Test("to the same seat does nothing")
    func same() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        let kinds = try await community.announced {
            _ = try await MoveSeat(storage: community.storage)(section: " 情報政策課 ", job: "情報化推進", by: member)
        }
        #expect(kinds.isEmpty)
    }

    @Test("back and forth in one moment ends where it should")
    func backAndForth() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        let move = MoveSeat(storage: community.storage)
        _ = try await move(section: "財政課", job: "", by: member)
        _ = try await move(section: "情報政策課", job: "情報化推進", by: member)
        let current = try await community.storage.read { try $0.seats.current(of: member.member) }
        #expect(current?.seat.id == member.seat)
    }

    @Test("without a section is refused and leaves no trace")
    func refused() async throws {
        let community = try await TestCommunity()
        let member = try await community.found()
        try await community.expect(.invalid("section", "field.empty")) {
            _ = try await MoveSeat(storage: community.storage)(section: "", job: "予算", by: member)
        }
    }

    @Test("lists who sits in a body page by page")
    func pages() async throws {
        let community = try await TestCommunity()
        let first = try await community.found()
        for name in ["山田", "鈴木"] { _ = try await community.member(named: name) }
        let body = first.organisation.id
        let names = try await community.storage.read { snapshot in
            let page = try snapshot.seats.sittings(in: body, limit: 2)
            return (page + (try snapshot.seats.sittings(in: body, after: page.last, limit: 2))).map(\.member.name)
        }
        #expect(names == ["佐藤 花子", "山田", "鈴木"])
    }
}
