import Core
import HTML
import HTTPTypes
import SQLiteEngine
import TestActs
import Testing

@testable import Web

/// Every address of the route table, requested by everybody who must not get far.
@Suite("Every address")
struct AccessWalkTests {
    /// Texts in places that a visitor must not see.
    private static let secrets = ["招待の秘密", "自治体の秘密", "伏せた秘密の題", "下書きの秘密"]

    /// Who may see which of the secrets.
    private static let allowed: [TestSite.Name?: Set<String>] = [
        nil: [], .morishita: ["伏せた秘密の題"], .kurihara: ["自治体の秘密", "伏せた秘密の題"],
    ]

    @Test("shows nobody what they may not read", arguments: [nil, TestSite.Name.morishita, .kurihara])
    func walk(_ who: TestSite.Name?) async throws {
        let limits = RequestLimits(perMember: 0, perNetwork: 0)
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, requestLimits: limits))
        let objects = try await Self.fill(site)
        try await site.run { browser in
            // Signing out would make the rest of the walk anonymous.
            for route in Routes.all(site.site) where route.pattern != "/sign-out" {
                for path in Self.paths(route.pattern, objects) {
                    let answer =
                        route.method == .get
                        ? try await browser.get(path, as: who, accept: path.hasPrefix("/live") ? "application/json" : nil)
                        : try await browser.post(path, Self.harmless, as: who)
                    Self.expectProtection(answer, path)
                    #expect(answer.status < 500, "\(route.method) \(path) answered \(answer.status)")
                    for secret in Self.secrets where !(Self.allowed[who] ?? []).contains(secret) {
                        #expect(
                            !answer.text.contains(secret),
                            "\(route.method) \(path) shows \(secret) to \(who.map { "\($0)" } ?? "a stranger")"
                        )
                    }
                    if route.audience == .member, who == nil {
                        #expect([303, 401, 404].contains(answer.status), "\(route.method) \(path) lets a stranger in: \(answer.status)")
                        if answer.status == 303 { #expect(answer.location?.hasPrefix("/sign-in") == true) }
                    }
                }
            }
        }
    }

    @Test(
        "of something that stands in a channel opens for whom its component says, and for nobody else",
        arguments: [nil] + TestSite.Name.allCases
    )
    func components(_ who: TestSite.Name?) async throws {
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, requestLimits: RequestLimits(perMember: 0, perNetwork: 0)))
        let objects = try await Self.fill(site)
        try await site.run { browser in
            var kinds = 0
            for kind in Components.all.filter({ !ComponentWalk.own.contains($0.name) }).flatMap(\.access.keys) {
                let subjects = try #require(objects["\(kind.rawValue)s"]).compactMap { Subject(kind, $0) }
                #expect(!subjects.isEmpty, "\(kind.rawValue)")
                for subject in subjects {
                    let isReadable =
                        await (try? site.site.storage.read { _ = try $0.access(to: subject, for: who.map(site.viewer)) }) != nil
                    let status = try await browser.get(try await Self.address(of: subject, in: site), as: who).status
                    #expect((status == 200) == isReadable, "\(kind.rawValue) for \(who.map { "\($0)" } ?? "a stranger"): \(status)")
                }
                kinds += 1
            }
            #expect(kinds >= 7)
        }
    }

    @Test("refuses a write that another site's page sends")
    func foreignWrites() async throws {
        let limits = RequestLimits(perMember: 0, perNetwork: 0)
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, requestLimits: limits))
        let objects = try await Self.fill(site)
        try await site.run { browser in
            for route in Routes.all(site.site) where route.method == .post {
                for path in Self.paths(route.pattern, objects) {
                    for headers in Self.foreign {
                        let answer = try await browser.post(path, Self.harmless, as: .nozawa, headers: headers)
                        let isNoAddress = path.contains("..")
                        #expect(answer.status == (isNoAddress ? 404 : 403), "\(path) takes \(headers)")
                    }
                }
            }
        }
    }

    @Test("names each field for words that its forms have: what stands in one is kept when the form is refused")
    func words() async throws {
        let site = try await TestSite(SiteSettings(postsPerMinute: 0, requestLimits: RequestLimits(perMember: 0, perNetwork: 0)))
        let objects = try await Self.fill(site)
        // Known elsewhere, quickly typed again, or part of an address.
        let others: Set = [
            "mail", "body", "code", "confirm", "domain", "domains", "organisation", "q", "recovery", "field", "letter", "letter-en", "unit",
            "unit-en", "limit",
            "min",
            "max", "decimals", "days",
        ]
        let seen = Locked<Set<String>>([])
        try await site.run { browser in
            for route in Routes.all(site.site) where route.method == .get {
                for who in [nil, TestSite.Name.aikawa, .nozawa] {
                    for path in Self.paths(route.pattern, objects) {
                        let page = try await browser.get(path, as: who).text
                        let typed = Self.typed(in: page)
                        seen.withLock { $0.formUnion(typed) }
                    }
                }
            }
        }
        let fields = seen.withLock { $0 }.filter { !$0.hasPrefix(AnswerReader.prefix) }
        #expect(seen.withLock { $0.isSuperset(of: ["f-device", "f-story", "f-cost"]) }, "the fields of a type")
        #expect(fields.isSuperset(of: ["text", "reason", "name", "purpose", "privacy", "conditions", "lead"]), "\(fields.sorted())")
        #expect(
            fields.subtracting(Form.wordFields).subtracting(others).sorted() == [],
            "a new field: name it in `words` of its ComponentPages"
        )
    }

    /// The names of a page's text fields.
    static func typed(in page: String) -> Set<String> {
        let forms = page.matches(of: /<form[^>]*method="post"[\s\S]*?<\/form>/).map(\.output)
        let fields = forms.flatMap { $0.matches(of: /<(?:textarea|input)[^>]*>/).map(\.output) }
        let typed = fields.filter { $0.hasPrefix("<textarea") || $0.contains("type=\"text\"") }
        return Set(typed.compactMap { $0.firstMatch(of: /\sname="([^"]+)"/).map { String($0.1) } })
    }

    @Test("carries the protective headers with every error and file too")
    func errors() async throws {
        let site = try await TestSite(SiteSettings(url: "https://yoriai.example.jp", postsPerMinute: 0))
        try await site.run { browser in
            let answers = [
                404: try await browser.get("/nowhere"), 422: try await browser.post("/sign-in", ["mail": ""]),
                413: try await browser.post("/sign-in", ["mail": String(repeating: "a", count: 600 * 1024)]),
                403: try await browser.post("/sign-in", headers: [.origin: "https://elsewhere.example"]),
                200: try await browser.get("/assets/x/css/yoriai.css"), 303: try await browser.get("/home"),
            ]
            for (status, answer) in answers {
                #expect(answer.status == status)
                Self.expectProtection(answer, "\(status)")
                #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
            }
            try await site.database.close()
            let incident = try await browser.get("/help", headers: [.cookie: "__Host-yoriai_session=\(Secret().text)"])
            #expect(incident.status == 500)
            Self.expectProtection(incident, "500")
        }
    }

    /// Security headers: no foreign or inline content, no framing, no MIME sniffing, no shared caching.
    static func expectProtection(_ answer: Browser.Answer, _ path: String) {
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        #expect(answer.headers[.contentSecurityPolicy] == policy, "\(path)")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        for (name, value) in [
            ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            #expect(answer.headers[HTTPField.Name(name)!] == value, "\(name) of \(path)")
        }
        if !path.hasPrefix("/assets/"), answer.status != 200 || answer.headers[.contentType]?.hasPrefix("text/html") == true {
            #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
        }
        #expect(!answer.text.contains("<script>"), "\(path)")
        #expect(!answer.text.contains(" style="), "\(path)")
        #expect(!answer.text.contains(" onclick="), "\(path)")
    }

    // MARK: The walk

    static let foreign: [HTTPFields] = [
        [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"], [HTTPField.Name("Sec-Fetch-Site")!: "same-site"],
        [.origin: "https://elsewhere.example"], [.origin: "null"],
        // An origin that claims to be this site's, in a browser that says cross-site.
        [HTTPField.Name("Sec-Fetch-Site")!: "cross-site", .origin: "http://127.0.0.1:8080"],
    ]

    static let harmless = ["reason": "", "text": "", "name": "", "key": "k"]

    /// A board, table or list is a view of its channel.
    private static func address(of subject: Subject, in site: TestSite) async throws -> String {
        guard let view = TypeView.Kind(rawValue: subject.kind.rawValue) else { return Path.to(subject).text }
        let place = try await site.site.storage.read { try $0.channelAndKey(of: subject.typed()) }
        return "/channels/\(place.channel)?view=\(view.rawValue)&type=\(place.key)"
    }

    private static let parts = TypeEditor.Part.allCases.map { "?part=\($0.rawValue)" }

    /// Ids by the first component of their addresses: `topics`.
    typealias Objects = [String: [String]]

    /// Places with secrets, and one object of every other kind.
    private static func fill(_ site: TestSite) async throws -> Objects {
        let storage = site.site.storage
        try await AdmitToChannel(storage: storage)(site.viewer(.nozawa).member, .admit, in: site.closed, as: site.viewer(.aikawa))
        let topics = [
            try await site.start("招待の秘密", "招待の秘密", by: .nozawa, in: site.closed),
            try await site.start("自治体の秘密", "自治体の秘密", by: .nozawa, in: site.municipal),
            try await site.start("伏せた秘密の題", by: .nozawa, voice: .masked),
        ]
        let replies = [
            try await site.reply("招待の秘密", to: topics[0], by: .nozawa), try await site.reply("自治体の秘密", to: topics[1], by: .nozawa),
            try await site.reply("返信", to: topics[2], by: .nozawa, voice: .masked),
        ]
        let secret = try await site.start("招待の秘密の問い", "招待の秘密", by: .nozawa, in: site.closed, kind: .question)
        let answer = try await site.reply("招待の秘密", to: secret, by: .nozawa)
        _ = try await AcceptAnswer(storage: storage)(answer, as: site.viewer(.nozawa))
        let card = try await MakeCard(storage: storage)(
            CardText(title: "招待の秘密", answer: "招待の秘密", conditions: ""),
            from: secret,
            sources: [answer],
            review: .year,
            as: site.viewer(.nozawa)
        )
        let collection = try await MakeCollection(storage: storage)(title: "集まり", lead: "", as: site.viewer(.nozawa))
        try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: site.viewer(.nozawa))
        let draft = try await KeepDraft(storage: storage)(
            DraftContent(text: "下書きの秘密", kind: .question, voice: .personal, channel: site.channel, seen: []),
            in: nil,
            as: site.viewer(.nozawa)
        )
        let waiting = try await site.start("招待の秘密の待つ問い", "招待の秘密", by: .nozawa, in: site.closed, kind: .question)
        try await DoubtAnswer(storage: storage)(secret, reason: "招待の秘密", as: site.viewer(.nozawa))
        try await RouteQuestion(storage: storage, stationery: nil, rules: RoutingRules(first: 0))(waiting, similar: [secret])
        // Routed while they could read it: no page may show it once they cannot.
        let routing = try await site.routing(of: waiting, to: .kurihara, about: secret)
        let types = try await Self.types(site)
        try await site.feed()
        return [
            "spaces": ["\(site.space)"], "channels": ["\(site.channel)", "\(site.closed)", "\(site.municipal)"],
            "topics": (topics + types.topics + [secret, waiting]).map { "\($0)" }, "posts": (replies + [answer]).map { "\($0)" },
            "members": TestSite.Name.allCases.map { "\(site.viewer($0).member)" }, "cards": ["\(card)"],
            "collections": ["\(collection)"], "drafts": ["\(draft)"], "routings": ["\(routing)"], "organisations": ["092096", "digital"],
            "topic-types": types.types, "boards": types.offers, "tables": types.offers, "lists": types.offers,
        ]
    }

    /// In each of the channels a type with a topic whose form holds the secret.
    private static func types(_ site: TestSite) async throws -> (types: [String], topics: [ID<Topic>], offers: [String]) {
        var (types, topics, offers) = ([String](), [ID<Topic>](), [String]())
        for (channel, words) in [(site.closed, "招待の秘密"), (site.channel, "貸出")] {
            var definition = TypeDefinition.lending
            // Whoever arranges the space knows its types.
            definition.name = LocalizedText("貸出")
            types.append("\(try await site.offer(definition, in: channel, opensWith: .stream))")
            let topic = try await site.startTyped(words, Answers(["device": .text(words)]), by: .nozawa, in: channel)
            try await site.move(topic, to: "declined", from: "received", reason: words, by: .nozawa)
            topics.append(topic)
            offers += try await site.offers(in: channel).map { "\($0)" }
        }
        return (types, topics, offers)
    }

    /// The pattern with every object of its kind, and with ids that do not exist.
    static func paths(_ pattern: String, _ objects: Objects) -> [String] {
        let unknown = ["00000000000000000000000000", "nonsense", "%00", "../etc"]
        let kind = pattern.split(separator: "/").first.map(String.init) ?? ""
        let pattern = pattern.replacing("{type}", with: "lending")
        switch kind {
        case "ask":
            // 秘密, and another member's draft.
            let queries = ["", "?text=%E7%A7%98%E5%AF%86%E3%81%AE%E9%A1%8C"] + (objects["drafts"] ?? []).map { "?draft=\($0)" }
            return queries.map { pattern + $0 }
        case "live":
            return LivePage.all.keys.flatMap { kind in
                (objects["\(kind.rawValue)s"] ?? []).map { "/live?\(kind.rawValue)=\($0)&after=0&wait=0" }
            } + ["/live"]
        case "questions":
            return ["", "?state=solved", "?pref=09", "?region=kanto", "?field=%E6%8B%9B%E5%BE%85"].map { pattern + $0 }
        case "search":
            // 秘密, posts of 真岡市, all questions, and a near match of 秘密の題.
            return [
                "", "?q=%E7%A7%98%E5%AF%86", "?q=org:092096", "?q=kind:question&order=newest", "?q=from:me", "?q=in:%E6%8B%9B%E5%BE%85",
            ]
            .map { pattern + $0 }
        default:
            guard pattern.contains("{") else { return [pattern] }
            // A channel has several views, and a type several parts.
            let queries = ["/channels/{id}": ["?view=board", "?view=table", "?view=list"], "/topic-types/{id}": parts][pattern] ?? []
            return ((objects[kind] ?? []) + unknown).flatMap { id in
                ([""] + queries).map { pattern.replacing(/\{[^}]+\}/, with: id) + $0 }
            }
        }
    }
}
