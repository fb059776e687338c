import Core
import TestActs
import Web

@testable import Core

/// A form with words, as submitted by somebody who may.
struct Sending: Sendable {
    let pattern: String
    let path: String
    let who: TestSite.Name?
    /// The words, by field.
    let words: [String: String]
    /// The other fields.
    var others: [String: String] = [:]

    var fields: [String: String] { words.merging(others) { word, _ in word } }

    /// With characters that HTML escapes.
    static func word(_ field: String) -> String { "消えては困る<\(field)>&\"こと\"" }

    func with(_ words: [String: String] = [:], _ others: [String: String] = [:]) -> Sending {
        Sending(
            pattern: pattern,
            path: path,
            who: who,
            words: self.words.merging(words) { _, new in new },
            others: self.others.merging(others) { _, new in new }
        )
    }

    /// The words that are in no field of the response.
    func missing(in answer: Browser.Answer) -> [String] {
        words.filter { _, word in
            let text = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return !answer.text.contains(">\(text)</textarea>")
                && !answer.text.contains("value=\"\(text.replacing("\"", with: "&quot;"))\"")
        }.keys.sorted()
    }
}

/// A community in which each form with words can be submitted, and the objects created for it.
struct SendingSite: Sendable {
    let site: TestSite
    let forms: [Sending]
    let topic: ID<Topic>
    let opening: ID<Post>
    let reply: ID<Post>
    let draft: ID<Draft>
    /// A topic of a type that is in use and has a draft.
    let typed: ID<Topic>

    /// - Parameter closed: whether the place is a channel by invitation, from which the writer can be removed.
    init(_ settings: SiteSettings = .unlimited, closed: Bool = false, keeping kept: SharedReads = .rereading) async throws {
        let site = try await TestSite(settings, keeping: kept)
        self.site = site
        let storage = site.site.storage
        let (writer, aikawa) = (site.viewer(.nozawa), site.viewer(.aikawa))
        let channel = closed ? site.closed : site.channel
        for name in [TestSite.Name.nozawa, .aikawa] {
            try await AdmitToChannel(storage: storage)(site.viewer(name).member, .admit, in: site.closed, as: aikawa)
        }
        topic = try await site.start("解決した問い", "本文", by: .nozawa, in: channel)
        let topic = topic
        reply = try await site.reply("匿名の答え", to: topic, by: .nozawa, voice: .masked)
        opening = try await storage.read { try $0.topicPage(topic, after: nil, for: writer).opening.id }
        _ = try await AcceptAnswer(storage: storage)(reply, as: writer)
        let text = try CardText(title: "カード", answer: "答え", conditions: "")
        let card = try await MakeCard(storage: storage)(text, from: topic, sources: [reply], review: .year, as: writer)
        draft = try await KeepDraft(storage: storage)(
            DraftContent(text: "下書き", kind: .question, voice: .personal, channel: channel, seen: []),
            in: nil,
            as: writer
        )
        let request = try await site.apply("待つ人", mail: "someone@example.jp", organisation: "よその団体")
        let organisation = try await AddOrganisation(storage: storage)(
            OrganisationForm(kind: "association", name: "手で足した団体", reading: "よみ", prefecture: "", code: "", domains: ""),
            by: site.viewer(.morishita)
        )
        let (type, typed) = try await Self.type(site, in: channel)
        self.typed = typed
        let ids = Ids(
            space: site.space,
            channel: channel,
            topic: topic,
            opening: opening,
            reply: reply,
            card: card,
            draft: draft,
            request: request,
            organisation: organisation.id,
            member: site.viewer(.kurihara).member,
            type: type,
            typed: typed
        )
        forms = Self.talk(ids) + Self.knowledge(ids) + Self.asking(ids) + Self.arranging(ids) + Self.types(ids) + Self.accounts(ids)
    }

    private struct Ids {
        let space: ID<Space>
        let channel: ID<Core.Channel>
        let topic: ID<Topic>
        let opening: ID<Post>
        let reply: ID<Post>
        let card: ID<Card>
        let draft: ID<Draft>
        let request: ID<JoinRequest>
        let organisation: ID<Organisation>
        let member: ID<Member>
        let type: ID<TopicType>
        let typed: ID<Topic>
    }

    /// The channel goes on opening as a stream.
    private static func type(_ site: TestSite, in channel: ID<Core.Channel>) async throws -> (ID<TopicType>, ID<Topic>) {
        var definition = TypeDefinition.lending
        definition.fields[0].limit = nil
        let type = try await site.offer(definition, in: channel, opensWith: .stream)
        try await ChangeType(storage: site.site.storage)(type, seen: 0, as: site.viewer(.aikawa)) { $0.name = LocalizedText("貸出2") }
        return (type, try await site.startTyped("貸出の件", by: .nozawa, in: channel))
    }

    private static func form(
        _ pattern: String,
        _ id: String,
        _ words: [String],
        _ others: [String: String] = [:],
        by who: TestSite.Name? = .nozawa
    ) -> Sending {
        let typed = Dictionary(uniqueKeysWithValues: words.map { ($0, Sending.word($0)) })
        return Sending(pattern: pattern, path: pattern.replacing("{id}", with: id), who: who, words: typed, others: others)
    }

    private static let key = "a-key-that-can-be"

    private static func talk(_ ids: Ids) -> [Sending] {
        let (channel, topic) = ("\(ids.channel)", "\(ids.topic)")
        let start = ["kind": "question", "voice": "personal", "key": key]
        let reply = ["voice": "masked", "key": key]
        return [
            form("/channels/{id}/topics", channel, ["text"], start), form("/channels/{id}/topics/preview", channel, ["text"], start),
            form("/topics/{id}/replies", topic, ["text"], reply), form("/topics/{id}/replies/preview", topic, ["text"], reply),
            form("/topics/{id}/doubts", topic, ["reason"]),
            form("/posts/{id}/edit", "\(ids.opening)", ["title", "text"], ["version": "1"]),
            form("/posts/{id}/edit/preview", "\(ids.opening)", ["title", "text"], ["version": "1"]),
            form("/posts/{id}/withdrawal", "\(ids.reply)", ["reason"]),
            form("/posts/{id}/unmasking", "\(ids.reply)", ["reason"], by: .aikawa),
        ]
    }

    private static func knowledge(_ ids: Ids) -> [Sending] {
        let words = ["title", "answer", "conditions"]
        let source = ["source-\(ids.reply)": "yes", "review": "year", "key": key]
        return [
            form("/topics/{id}/card", "\(ids.topic)", words, source), form("/topics/{id}/card/preview", "\(ids.topic)", words, source),
            form("/cards/{id}/edit", "\(ids.card)", words, ["version": "1"]),
            form("/cards/{id}/edit/preview", "\(ids.card)", words, ["version": "1"]), form("/cards/{id}/doubt", "\(ids.card)", ["reason"]),
            form("/collections", "", ["title", "lead"]),
        ]
    }

    private static func asking(_ ids: Ids) -> [Sending] {
        let chosen = ["kind": "question", "voice": "personal", "channel": "\(ids.channel)", "seen": "", "key": key]
        return ["/ask", "/ask/look", "/ask/preview", "/ask/draft", "/ask/rehearsal", "/ask/helped"].map { form($0, "", ["text"], chosen) }
            + [form("/drafts/{id}/comments", "\(ids.draft)", ["text"])]
    }

    private static func arranging(_ ids: Ids) -> [Sending] {
        let words = ["name", "lead"]
        let space = ["kind": "theme", "audience": "government"]
        let channel = ["access": "open", "posting": "everyone"]
        return [
            form("/spaces", "", words, space, by: .aikawa), form("/spaces/{id}/change", "\(ids.space)", words, space, by: .aikawa),
            form("/spaces/{id}/channels", "\(ids.space)", words, channel, by: .aikawa),
            form("/channels/{id}/change", "\(ids.channel)", words, channel, by: .aikawa),
            form("/manage/requests/{id}", "\(ids.request)", ["reason"], ["decision": "refuse"], by: .morishita),
            form("/manage/organisations", "", ["name", "reading"], ["kind": "association"], by: .morishita),
            form("/manage/organisations/{id}", "\(ids.organisation)", ["name", "reading"], ["kind": "association"], by: .morishita),
            form("/members/{id}/suspension", "\(ids.member)", ["reason"], by: .morishita),
            form("/members/{id}/reinstatement", "\(ids.member)", ["reason"], by: .morishita),
            form("/members/{id}/removal", "\(ids.member)", ["reason"], by: .morishita),
            form("/manage/second-factors", "", ["reason"], ["member": "nobody"], by: .aikawa),
        ] + CommunityField.allCases.map { form("/manage/community", "", [$0.rawValue], ["field": $0.rawValue, "base": ""], by: .aikawa) }
    }

    private static func types(_ ids: Ids) -> [Sending] {
        let type = "\(ids.type)"
        let answers = ["f-device", "f-story"]
        let start = form(
            "/channels/{id}/start/{type}",
            "\(ids.channel)",
            ["title", "text"] + answers,
            ["version": "1", "voice": "personal", "key": key]
        )
        return [
            Sending(
                pattern: start.pattern,
                path: start.path.replacing("{type}", with: "lending"),
                who: start.who,
                words: start.words,
                others: start.others
            ),
            form("/topics/{id}/state", "\(ids.typed)", ["reason"], ["to": "declined", "seen": "received"]),
            form("/topics/{id}/answers", "\(ids.typed)", answers, ["version": "0"]),
            form("/spaces/{id}/types", "\(ids.space)", ["name", "name-en"], ["letter": "貸"], by: .aikawa),
            form(
                "/topic-types/{id}/head",
                type,
                ["name", "name-en", "button", "button-en", "empty", "empty-en", "help", "help-en"],
                ["version": "1", "letter": "貸", "start": "everyone"],
                by: .aikawa
            ),
            form(
                "/topic-types/{id}/fields",
                type,
                ["name", "name-en", "help", "help-en", "choices"],
                ["version": "1", "key": "", "kind": "choice"],
                by: .aikawa
            ),
            form("/topic-types/{id}/states", type, ["name", "name-en"], ["version": "1", "key": "", "code": "active"], by: .aikawa),
            form("/topic-types/{id}/definition", type, ["definition"], ["version": "1"], by: .aikawa),
        ]
    }

    private static func accounts(_ ids: Ids) -> [Sending] {
        [
            form("/settings/profile", "", ["name", "reading"]), form("/settings/seat", "", ["section", "job"]),
            form("/join", "", ["name", "reading", "section", "job"], ["mail": "x@city.moka.lg.jp"], by: nil),
            form("/setup", "", ["community", "name", "reading", "section", "job"], by: nil),
        ]
    }
}

extension SiteSettings {
    static let unlimited = SiteSettings(postsPerMinute: 0, requestLimits: RequestLimits(perMember: 0, perNetwork: 0))
}
