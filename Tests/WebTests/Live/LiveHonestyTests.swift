import Core
import Foundation
import HTML
import Testing

@testable import Web

/// A page after live updates must equal a fresh load.
@Suite("A page that stays open", .timeLimit(.minutes(2)))
struct LiveHonestyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let act: LiveAct
        let page: LiveAct.Page
        var testDescription: String { "\(act.testDescription) on the page of a \(page)" }
    }

    private static let cases = LiveAct.all.flatMap { act in act.pages.map { Case(act: act, page: $0) } }

    @Test("shows after live messages what a fresh load shows, to everybody who listens at the same time", arguments: cases)
    func liveEqualsFresh(_ example: Case) async throws {
        let place = try await Self.place()
        let site = place.site
        let names = TestSite.Name.allCases
        try await example.act.before(place)
        try await site.run { browser in
            let path = try await place.path(of: example.page)
            var old: [TestSite.Name: OpenPage] = [:]
            for name in names { old[name] = try OpenPage(try await browser.get(path, as: name).text) }
            let cursor = try await site.head
            let answers = try await withThrowingTaskGroup(of: (TestSite.Name, String).self) { [old] group in
                for (name, page) in old {
                    let wait = page.live + "&after=\(page.cursor)&wait=50"
                    group.addTask { (name, try await browser.get(wait, as: name, accept: "application/json").text) }
                }
                try await site.waitForStreams(names.count)
                try await example.act.step(place)
                try await site.handOn(after: cursor)
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(answers.count == names.count)
            var changed = 0
            for (name, answer) in answers {
                let page = try #require(old[name])
                let fresh = try OpenPage(try await browser.get(path, as: name).text)
                // Events between its subscription and its read of the log come in a separate response: a page polls again from its cursor.
                var (updated, last) = (try page.applying(answer), answer)
                while let seen = try OpenPage.cursor(of: last), seen > cursor, try await seen < site.head {
                    last = try await browser.get(page.live + "&after=\(seen)&wait=1", as: name, accept: "application/json").text
                    guard try OpenPage.cursor(of: last) != seen else { break }
                    updated = try updated.applying(last)
                }
                let region = try #require(LivePage.all[example.page.kind])
                #expect(Set(region.parts).isSubset(of: fresh.parts.keys))
                #expect(Set(region.lists) == Set(fresh.lists.keys))
                #expect(!fresh.parts.isEmpty)
                #expect(updated.parts == fresh.parts, "for \(name)")
                #expect(updated.lists == fresh.lists, "for \(name)")
                changed += page.parts == fresh.parts ? 0 : 1
            }
            #expect(changed > 0, "the act is to be seen")
        }
    }

    @Test("is tried for every act on the pages that it changes")
    func counted() {
        #expect(LiveAct.all.count == 39)
        #expect(Self.cases.count == 75)
        #expect(Self.cases.count { $0.page == .topic } == 23)
        #expect(Set(Self.cases.map(\.page.kind)) == Set(LivePage.all.keys))
    }

    @Test("gets the same from the stream's rendering for all as from a rendering of its own", arguments: LiveAct.Page.allCases)
    func sharedEqualsOwn(_ page: LiveAct.Page) async throws {
        let place = try await Self.place()
        let site = place.site
        try await place.react(.useful, on: place.opening, by: .kurihara)
        if page == .card {
            try await place.accept(place.reply)
            try await place.makeCard()
        }
        if page.isOfType { try await place.offerType() }
        let touched = LiveChanges(try await site.site.storage.read { try $0.events.after(0, about: .channel(site.channel)) })
        let watch = try await place.subject(of: page)
        let words = page == .card ? "答え" : page.isOfType ? "借りたい件" : "最初の"
        var pages: [LiveSubscriber] = []
        for name in TestSite.Name.allCases { pages.append(try await site.page(name, of: watch)) }
        // Pages with equal access are rendered together: members, and managers.
        let standings = Dictionary(grouping: pages, by: \.standing).values
        var shared: [TestSite.Name: String] = [:]
        var renderings = 0
        for group in standings {
            for (delivery, indices) in try await site.site.liveRenderer.deliveries(touched, of: watch, to: group) {
                renderings += 1
                let items = /[a-z]-[0-9a-z]{26}/
                let parts = delivery.message.fragments.map(\.id).filter { $0.wholeMatch(of: items) == nil }
                #expect(parts == LivePage.all[page.kind]?.parts)
                for index in indices { shared[try #require(site.name(of: group[index].visit.viewer))] = delivery.json }
            }
        }
        #expect(shared.count == pages.count)
        // Asker and answerer have personal renderings; the two of デジタル庁 share one. A card is the same for all members, and of a
        // board, table or list the starter alone gets no notice.
        #expect(renderings == (page == .card ? standings.count : 3))
        for page in pages {
            let own = try await site.site.liveRenderer.deliveries(touched, of: watch, to: [page])
            let name = try #require(site.name(of: page.visit.viewer))
            #expect(own.map(\.0.json) == [shared[name]])
            #expect(own[0].0.json.contains(words))
        }
    }

    @Test("tells nobody of what they did themselves, also where it looks the same to all")
    func notices() async throws {
        let site = try await TestSite()
        let topic = try await site.start("新しい話題", by: .nozawa)
        let touched = LiveChanges(try await site.site.storage.read { try $0.events.after(0, about: .topic(topic)) })
        var pages: [LiveSubscriber] = []
        for name in [TestSite.Name.nozawa, .kurihara, .morishita] { pages.append(try await site.page(name, of: .topic(topic))) }
        let notices = touched.notices(LivePage.topicNews, for: [0, 1, 2], of: pages)
        #expect(notices == [nil: [0], "新しい話題があります": [1, 2]])
    }

    @Test("of a channel is sent nothing of what changes none of its topics")
    func elsewhere() async throws {
        let place = try await Self.place()
        let site = place.site
        try await place.accept(place.reply)
        try await place.makeCard()
        let head = try await site.head
        _ = try await SetCardHelped(storage: place.storage)(try #require(try await place.card()), to: true, as: site.viewer(.morishita))
        let touched = LiveChanges(try await place.storage.read { try $0.events.after(head, about: .channel(site.channel)) })
        #expect(touched.events.map(\.kind) == [.cardChanged])
        let page = try await site.page(.kurihara, of: .channel(site.channel))
        let sent = try await site.site.liveRenderer.deliveries(touched, of: .channel(site.channel), to: [page])
        #expect(sent.isEmpty)
    }

    private static func place() async throws -> LiveAct.Place {
        let site = try await TestSite()
        _ = try await site.start("前からある話題", "本文です", by: .nozawa)
        let topic = try await site.start("最初の話題", "本文です", by: .nozawa)
        let reply = try await site.reply("最初の返信", to: topic, by: .kurihara)
        let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: site.viewer(.nozawa)).opening.id }
        return LiveAct.Place(site: site, topic: topic, opening: opening, reply: reply)
    }
}

extension TestSite {
    /// An open page.
    fileprivate func page(_ name: Name, of subject: Subject) async throws -> LiveSubscriber {
        LiveSubscriber(
            followed: [subject],
            access: try await site.storage.read { try $0.access(to: subject, for: viewer(name)) },
            visit: visit(name),
            seen: 0,
            feed: AsyncStream.makeStream(of: LiveSubscription.Item.self).continuation
        )
    }

    fileprivate func name(of viewer: Viewer?) -> Name? { Name.allCases.first { self.viewer($0).member == viewer?.member } }
}

extension LiveAct.Place {
    fileprivate func subject(of page: LiveAct.Page) async throws -> Subject {
        switch page {
        case .channel: .channel(site.channel)
        case .topic: .topic(topic)
        case .card: .card(try #require(try await card()))
        case .board, .table, .list: try await viewed(page.view)
        }
    }

    private func viewed(_ view: TypeView.Kind) async throws -> Subject {
        let offer = try #require(try await offer())
        return try #require(Subject.view(view, offer))
    }

    fileprivate func path(of page: LiveAct.Page) async throws -> String {
        if page.isOfType { return "/channels/\(site.channel)?view=\(page.view.rawValue)" }
        return Path.to(try await subject(of: page)).text
    }
}

extension LiveAct.Page {
    fileprivate var kind: Subject.Kind {
        switch self {
        case .channel: .channel
        case .topic: .topic
        case .card: .card
        case .board: .board
        case .table: .table
        case .list: .list
        }
    }

    fileprivate var isOfType: Bool { [.board, .table, .list].contains(self) }

    /// How it looks at topics of a type.
    fileprivate var view: TypeView.Kind { TypeView.Kind(rawValue: kind.rawValue) ?? .stream }
}
