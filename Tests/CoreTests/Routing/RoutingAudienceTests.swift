import SQLCore
import Testing

@testable import Core

/// Random spaces, channels, members, solved and waiting questions; whom each is routed to is compared with their pages.
@Suite("Bringing questions to members")
struct RoutingAudienceTests {
    @Test("tells nobody of a question, or of a solved one, that they may not read", arguments: [1, 2, 3, 4, 5, 6])
    func audiences(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let way = try await Way(RoutingRules(first: 1, next: 1, members: 3, weekly: 100))
        let people = try await Self.people(way, &random)
        try await Self.fill(way, people, &random)
        let stationery = MailComposer(texts: SpeakingTexts()) { link in
            if case .topic(let id) = link { "/topics/\(id)" } else { "/" }
        }
        for _ in 0..<5 {
            try await way.go(stationery: stationery)
            try await Self.check(way, people)
            way.wait()
        }
        let count = try await way.meeting.community.database.read { tx in try tx.value("SELECT count(*) FROM routing") ?? 0 as Int }
        #expect(count > 5, "the test has something to look at")

        // Memberships change: past routings stay, but no page names what its viewer can no longer read.
        for space in try await way.storage.read({ try $0.spaces.all(by: way.meeting.keeper).map(\.space) }) {
            for person in people where Bool.random(using: &random) && person.member != way.meeting.keeper.member {
                try? await AdmitToSpace(storage: way.storage)(person.member, to: space.id, false, as: way.meeting.keeper)
            }
        }
        for person in people { try await Self.checkPages(way, person) }
    }

    private static func people(_ way: Way, _ random: inout SeededRandom) async throws -> [Viewer] {
        let (meeting, community) = (way.meeting, way.meeting.community)
        var people = [meeting.keeper, meeting.asker, meeting.other]
        for (name, body) in [
            ("国一", "digital"), ("国二", "digital"), ("札幌一", "011002"), ("札幌二", "011002"), ("船橋二", "122041"), ("真岡二", "092096"),
        ] {
            people.append(try await community.member(named: name, in: body))
        }
        people.append(try await community.guest(named: "会社の人", invitedBy: meeting.keeper))
        let year = JapanTime(community.clock.now).fiscalYear
        for index in people.indices.dropFirst() {
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                people[index] = try await community.granting(
                    Role(
                        .ambassador,
                        field: [.region(.kanto), .region(.hokkaido), .topic("共通")].randomElement(using: &random)!,
                        fiscalYear: year
                    ),
                    to: people[index],
                    by: meeting.keeper
                )
            case 1: people[index] = try await community.granting(Role(.manager), to: people[index], by: meeting.keeper)
            default: break
            }
        }
        return people
    }

    private static func fill(_ way: Way, _ people: [Viewer], _ random: inout SeededRandom) async throws {
        let (meeting, community) = (way.meeting, way.meeting.community)
        for number in 0..<7 {
            let audience = Audience.allCases.filter { $0 != .own }.randomElement(using: &random)!
            let body = audience == .organisation ? people.randomElement(using: &random)!.organisation.id : nil
            let space = try await community.space("場\(number)", audience, of: body, by: meeting.keeper)
            for person in people where Bool.random(using: &random) {
                try await AdmitToSpace(storage: way.storage)(person.member, to: space, true, as: meeting.keeper)
            }
            let access: Channel.Access = Int.random(in: 0..<4, using: &random) > 0 ? .open : .invitation
            let channel = try await community.channel("水路\(number)", in: space, access: access, by: meeting.keeper)
            for person in people where access == .invitation && Bool.random(using: &random) {
                try? await AdmitToChannel(storage: way.storage)(person.member, .admit, in: channel, as: meeting.keeper)
            }
            let voices: [Post.Voice] = [.personal, .personal, .masked]
            for person in people.shuffled(using: &random).prefix(6) {
                let title = "共通の台帳の作り方 場\(number)の内緒"
                guard let topic = try? await meeting.start(title, voice: voices.randomElement(using: &random)!, in: channel, by: person)
                else { continue }
                guard Bool.random(using: &random), let helper = people.randomElement(using: &random), helper.member != person.member,
                    let reply = try? await meeting.reply("答えます", to: topic, voice: voices.randomElement(using: &random)!, by: helper)
                else { continue }
                _ = try await AcceptAnswer(storage: way.storage)(reply, as: person)
            }
        }
    }

    /// Every routing, compared with what could be read at that moment: nothing has changed since.
    private static func check(_ way: Way, _ people: [Viewer]) async throws {
        let database = way.meeting.community.database
        let rows = try await database.read { tx in
            try tx.rows("SELECT member, topic, solved FROM routing") { row in
                (member: try row.next() as ID<Member>, topic: try row.next() as ID<Topic>, solved: try row.next() as ID<Topic>?)
            }
        }
        for row in rows {
            let viewer = try #require(people.first { $0.member == row.member })
            #expect(try await canRead(row.topic, viewer, way), "\(viewer.name) was asked what they may not read")
            if let solved = row.solved {
                #expect(try await canRead(solved, viewer, way), "\(viewer.name) was told of what they may not read")
            }
        }
        for person in people { try await checkPages(way, person) }
        try await checkLetters(way, people)
    }

    private static func checkPages(_ way: Way, _ viewer: Viewer) async throws {
        guard let viewer = try await way.storage.read({ try $0.viewers.viewer(viewer.member) }) else { return }
        let asked = try await way.storage.read { try $0.askedQuestions(of: viewer, limit: 100) }
        for question in asked {
            #expect(try await canRead(question.topic.id, viewer, way))
            if case .solved(let solved?) = question.reason { #expect(try await canRead(solved.id, viewer, way)) }
        }
    }

    /// A mail names no place that its recipient cannot read.
    private static func checkLetters(_ way: Way, _ people: [Viewer]) async throws {
        let letters = try await way.meeting.community.letters().filter { $0.subject.hasPrefix("letter.asked") }
        for letter in letters {
            let member: ID<Member>? = try await way.meeting.community.database.read { tx in
                try tx.value("SELECT id FROM member WHERE mail = \(letter.mail)")
            }
            let viewer = try #require(people.first { $0.member == member })
            for match in letter.body.matches(of: /場([0-9])の内緒/) {
                let space = "場\(match.1)"
                let readable = try await way.storage.read { try $0.channels.readable(by: viewer).map(\.space.name) }
                #expect(readable.contains(space), "a letter to \(viewer.name) speaks of \(space)")
            }
        }
    }

    private static func canRead(_ topic: ID<Topic>, _ viewer: Viewer, _ way: Way) async throws -> Bool {
        do {
            _ = try await way.storage.read { try $0.topicPage(topic, after: nil, for: viewer) }
            return true
        } catch Refusal.notFound {
            return false
        }
    }
}
