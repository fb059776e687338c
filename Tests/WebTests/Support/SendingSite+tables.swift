import Core
import SQLCore
import SQLiteEngine
import TestActs
import Web

@testable import Core

extension SendingSite {
    /// Performs acts that fill the remaining empty tables.
    func fillTables() async throws {
        try await talk()
        try await moveTyped()
        try await useCards()
        try await keepAccounts()
        try await send()
    }

    /// The ids of a table as in addresses.
    func ids(of table: String) async throws -> [String] {
        guard let name = SQLName(table) else { return [] }
        return try await site.database.read { tx in try tx.rows("SELECT id FROM \(name) ORDER BY id") { try $0.next() as ID<Never> } }
            .map { "\($0)" }
    }

    private func talk() async throws {
        let storage = site.site.storage
        let (nozawa, kurihara) = (site.viewer(.nozawa), site.viewer(.kurihara))
        for name in TestSite.Name.allCases {
            let topic = try await site.start("除雪の電話 \(name)", "本文 @野沢 美咲", by: name)
            let reply = try await site.reply("答え", to: topic, by: .nozawa)
            _ = try await SetReaction(storage: storage)(.useful, on: reply, to: true, as: kurihara)
            _ = try await site.routing(of: topic, to: name == .kurihara ? .nozawa : .kurihara, about: self.topic)
        }
        _ = try await UnmaskPost(storage: storage)(reply, reason: "確かめる", as: site.viewer(.aikawa))
        let withdrawn = try await site.start("取り消す題", by: .nozawa)
        _ = try await WithdrawPost(storage: storage)(try await site.opening(of: withdrawn), reason: "誤り", as: nozawa)
        try await ChangeKind(storage: storage)(try await site.start("変わる題", by: .nozawa), to: .discussion, as: nozawa)
        try await CommentOnDraft(storage: storage, stationery: site.site.stationery)(draft, "覚え", as: nozawa)
        let waiting = try await site.start("待つ問い", by: .nozawa)
        _ = try await RouteQuestion(storage: storage, stationery: nil, rules: RoutingRules(first: 0))(waiting, similar: [topic])
    }

    private func moveTyped() async throws {
        let answers = Answers([
            "device": .text("机"), "cost": .number(1_000), "until": .date("2026-12-01"), "parts": .choices(["lens", "case"]),
        ])
        try await ChangeAnswers(storage: site.site.storage)(typed, answers, seen: 0, as: site.viewer(.nozawa))
        try await site.move(typed, to: "looked", from: "received", by: .nozawa)
        let other = try await site.startTyped("ほかの件", by: .nozawa)
        try await ChangeAnswers(storage: site.site.storage)(other, answers, seen: 0, as: site.viewer(.nozawa))
        try await site.move(other, to: "declined", from: "received", reason: "やめます", by: .nozawa)
    }

    private func useCards() async throws {
        let storage = site.site.storage
        let collection = try await MakeCollection(storage: storage)(title: "集まり", lead: "", as: site.viewer(.nozawa))
        for card in try await ids(of: "card").compactMap({ ID<Card>($0) }) {
            _ = try await SetCardHelped(storage: storage)(card, to: true, as: site.viewer(.kurihara))
            try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: site.viewer(.nozawa))
            try await DoubtCard(storage: storage)(card, reason: "様式が変わりました", as: site.viewer(.kurihara))
        }
    }

    private func keepAccounts() async throws {
        let (storage, letters) = (site.site.storage, site.site.stationery)
        let (nozawa, morishita, aikawa) = (site.viewer(.nozawa).member, site.viewer(.morishita).member, site.viewer(.aikawa))
        try await site.turnOn(.morishita)
        try await ResetSecondFactor(storage: storage, stationery: letters)(of: morishita, reason: "失くした", by: aikawa)
        try await site.turnOn(.morishita)
        if let body = try await storage.read({ try $0.organisations.organisation(slug: "092096")?.id }) {
            try await AddMailDomain(storage: storage)("moka-city.example.jp", to: body, by: aikawa)
            try await RemoveMailDomain(storage: storage)("moka-city.example.jp", of: body, by: aikawa)
        }
        let place = site.space
        try await storage.write { work in
            try work.passwords.put("plain:a long password", of: nozawa)
            _ = try work.enter(morishita, agent: "test", isByLetter: true)
            try work.tx.run(
                """
                INSERT INTO notice (id, member, kind, space, reason, actor, at, seen_at)
                VALUES (\(work.newID(Notice.self)), \(nozawa), 'space-added', \(place), '理由', \(aikawa.member), \(work.now), \(work.now))
                """
            )
        }
        try await SuspendMember(storage: storage, stationery: letters)(site.viewer(.kurihara).member, reason: "宣伝", by: aikawa)
    }

    private func send() async throws {
        let patterns = ["/posts/{id}/edit", "/cards/{id}/edit", "/manage/community"]
        try await site.run { browser in
            for form in forms where patterns.contains(form.pattern) { _ = try await browser.post(form.path, form.fields, as: form.who) }
            _ = try await browser.post("/settings/feeds", as: .nozawa)
            let head = try await site.head
            for path in ["/topics/\(topic)/reading", "/channels/\(site.channel)/reading", "/home/reading"] {
                _ = try await browser.post(path, ["upto": "\(head)"], as: .nozawa)
            }
            _ = try await browser.post("/sign-in", ["mail": "aikawa@digital.go.jp"])
        }
        let member = site.viewer(.nozawa).member
        _ = try await site.database.write { tx in
            try tx.run("INSERT INTO consent (member, version, at) SELECT \(member), max(id), 1 FROM community_version")
            try tx.run("INSERT INTO topic_reading (member, topic, upto) SELECT \(member), max(id), 1 FROM topic")
            try tx.run("INSERT INTO topic_link (topic, seen, at) SELECT max(id), min(id), 1 FROM topic")
        }
    }
}
