import Core
import HTTPTypes
import SQLCore
import SQLiteEngine
import TestActs
import Testing

@testable import Core
@testable import Web

@Suite("Words that somebody typed")
struct KeptWordsTests {
    /// Addresses whose forms are on no page of the walk, with their fields.
    private static let unseen = [
        "/cards/{id}/collections": "a collection is chosen", "/demo/{id}": "a button", "/drafts/{id}/hiding": "a button",
        "/home/notices": "a button", "/link/{link}": "a button", "/manage/mail/retry": "a button", "/routings/{id}/decline": "a button",
        "/settings/second-factor/confirmation": "a code", "/settings/second-factor/end": "a code",
        "/settings/second-factor/recovery": "a code", "/sign-in/code": "a code", "/topics/{id}/confirmation": "a button",
        "/topics/{id}/resolution": "buttons of pages of the release before",
    ]

    @Test("are told apart from what was chosen: each form that a page has with a field for words is tried here")
    func complete() async throws {
        let known = try await SendingSite()
        try await known.fillTables()
        let components = ComponentPages.all.filter { !ComponentWalk.own.contains($0.name) }
        let all = Set(components.flatMap { $0.routes(known.site.site) }.filter { $0.method == .post }.map(\.pattern))
        let tried = Dictionary(known.forms.map { ($0.pattern, Set($0.words.keys)) }) { $0.union($1) }
        let found = try await known.formsOnPages()
        #expect(tried.count == 46)
        let unseen = all.subtracting(tried.keys).subtracting(found.keys)
        #expect(
            unseen.subtracting(Self.unseen.keys).sorted() == [],
            "is there a field for words in it? A new component tests its own: ComponentWalk"
        )
        #expect(Set(Self.unseen.keys).subtracting(unseen).sorted() == [], "the walk finds it, or it is gone")
        for (pattern, fields) in found where !fields.isEmpty && all.contains(pattern) {
            let missing = fields.subtracting(tried[pattern] ?? [])
            #expect(missing.sorted() == [], "\(pattern): words in these fields are not tried")
        }
        #expect(found.values.count { !$0.isEmpty } > 25)
        #expect(Set(tried.keys).subtracting(all).sorted() == [])
    }

    @Test(
        "are in the answer where the form has a flaw",
        arguments: [
            ["key": ""], ["key": "x", "unknown": "field"], ["voice": "nobody"],
            ["voice": "", "kind": "", "review": "", "access": "", "audience": ""],
            ["version": "99"], ["version": "99999999999999999999"],
        ]
    )
    func flaws(_ others: [String: String]) async throws {
        try await expectKept(on: try await SendingSite(), atLeast: 3) { $0.with([:], others) }
    }

    @Test("are in the answer where they are too long")
    func tooLong() async throws {
        try await expectKept(on: try await SendingSite(), atLeast: 31) { form in
            form.with(
                form.words.reduce(into: [:]) { words, word in
                    // Longer than each may be, but together no longer than a form may be.
                    words[word.key] = word.value + String(repeating: "長い", count: word.key == "text" ? 5_200 : 2_100)
                }
            )
        }
    }

    @Test("are in the answer where they hold what the page must ask about")
    func personal() async throws {
        let known = try await SendingSite()
        let change: @Sendable (Sending) -> Sending = { form in form.with(form.words.mapValues { "電話は0285-83-1111です。\($0)" }) }
        try await expectKept(on: known, atLeast: 9, change)
        // Also in an easily forgotten place.
        try await known.site.run { browser in
            for pattern in ["/posts/{id}/withdrawal", "/collections"] {
                let form = change(try #require(known.forms.first { $0.pattern == pattern }))
                let asked = try await browser.post(form.path, form.fields, as: .nozawa)
                #expect(asked.status == 422, "\(pattern)")
                #expect(asked.text.contains("id=\"personal\""), "\(pattern)")
                let confirmation = asked.text.firstMatch(of: /name="personal" value="([^"]*)"/).map { String($0.1) } ?? ""
                let kept = form.with([:], ["personal": confirmation])
                #expect(try await browser.post(kept.path, kept.fields, as: .nozawa).status == 303, "\(pattern)")
            }
        }
    }

    @Test("are in the answer where there is no such object")
    func unknown() async throws {
        let known = try await SendingSite()
        for id in ["00000000000000000000000000", "nonsense", "%00"] {
            try await expectKept(on: known, status: 404, atLeast: 20) { form in
                let parts = form.pattern.split(separator: "{id}", omittingEmptySubsequences: false)
                return parts.count == 1
                    ? nil
                    : Sending(
                        pattern: form.pattern,
                        path: parts.joined(separator: id),
                        who: form.who,
                        words: form.words,
                        others: form.others
                    )
            }
        }
    }

    @Test("are in the answer where the place was archived meanwhile")
    func archived() async throws {
        let known = try await SendingSite()
        try await ArchiveSpace(storage: known.site.site.storage)(known.site.space, true, as: known.site.viewer(.aikawa))
        try await expectKept(on: known, atLeast: 11) { $0 }
        // A word that the page contains anyway does not count as preserved.
        try await expectKept(on: known, atLeast: 11) { form in form.with(form.words.mapValues { _ in "の" }) }
    }

    @Test("are in the answer where the writer was shown out of the place meanwhile")
    func removed() async throws {
        let known = try await SendingSite(closed: true)
        let site = known.site
        try await AdmitToChannel(storage: site.site.storage)(
            site.viewer(.nozawa).member,
            .remove,
            in: site.closed,
            as: site.viewer(.aikawa)
        )
        try await expectKept(on: known, atLeast: 12) { $0.who == .nozawa ? $0 : nil }
    }

    @Test("are in the answer where the post was withdrawn meanwhile")
    func withdrawn() async throws {
        let known = try await SendingSite()
        for post in [known.opening, known.reply] {
            _ = try await WithdrawPost(storage: known.site.site.storage)(post, reason: "誤り", as: known.site.viewer(.nozawa))
        }
        try await expectKept(on: known, atLeast: 6) { $0 }
    }

    @Test("are in the answer where the session ended meanwhile, with the way to sign in beside")
    func signedOut() async throws {
        let known = try await SendingSite()
        try await known.site.run { browser in
            var seen = 0
            for form in known.forms where form.who != nil {
                let answer = try await browser.post(form.path, form.fields)
                #expect(answer.status == 401, "\(form.pattern)")
                #expect(form.missing(in: answer) == [], "\(form.pattern)")
                #expect(answer.text.contains("href=\"/sign-in?return="), "\(form.pattern)")
                #expect(answer.text.contains("target=\"_blank\""), "\(form.pattern)")
                #expect(answer.headers[.cacheControl] == "no-store")
                seen += 1
            }
            #expect(seen == 49)
        }
    }

    @Test("can be sent from there after signing in again, once")
    func sentAfterSigningIn() async throws {
        let known = try await SendingSite()
        let form = try #require(known.forms.first { $0.pattern == "/topics/{id}/replies" })
        try await known.site.run { browser in
            let refused = try await browser.post(form.path, form.fields)
            // The page's own form, as a browser submits it: its fields, to the address of the page.
            #expect(refused.text.contains("<form class=\"stack\" method=\"post\" data-unsaved>"))
            for (name, value) in form.others { #expect(refused.text.contains("name=\"\(name)\" value=\"\(value)\"")) }
            for _ in 0..<2 { #expect(try await browser.post(form.path, form.fields, as: .nozawa).status == 303) }
        }
        let topic = known.topic
        let writer = known.site.viewer(.nozawa)
        let page = try await known.site.site.storage.read { try $0.topicPage(topic, after: nil, for: writer) }
        #expect(page.replies.filter { $0.body == Sending.word("text") }.count == 1)
    }

    @Test("are in the answer where codes must be turned on first")
    func codes() async throws {
        let known = try await SendingSite(
            SiteSettings(postsPerMinute: 0, codes: .operators, requestLimits: RequestLimits(perMember: 0, perNetwork: 0))
        )
        try await known.site.run { browser in
            var seen = 0
            for form in known.forms where form.who != nil {
                let answer = try await browser.post(form.path, form.fields, as: .aikawa)
                #expect(answer.status == 403, "\(form.pattern)")
                #expect(form.missing(in: answer) == [], "\(form.pattern)")
                seen += 1
            }
            #expect(seen == 49)
        }
    }

    @Test("are in the answer where too much was sent, with the time to wait")
    func tooMany() async throws {
        let limits = RequestLimits(perMember: 1, perNetwork: 0)
        let known = try await SendingSite(SiteSettings(postsPerMinute: 0, requestLimits: limits))
        try await known.site.run { browser in
            for name in TestSite.Name.allCases { _ = try await browser.get("/home", as: name) }
            var seen = 0
            for form in known.forms where form.who != nil {
                let answer = try await browser.post(form.path, form.fields, as: form.who)
                #expect(answer.status == 429, "\(form.pattern)")
                #expect(answer.headers[.retryAfter] != nil, "\(form.pattern)")
                #expect(form.missing(in: answer) == [], "\(form.pattern)")
                seen += 1
            }
            #expect(seen == 49)
        }
    }

    @Test("are in the answer where too many posts were sent, on the page of the form")
    func tooManyPosts() async throws {
        let known = try await SendingSite(SiteSettings(postsPerMinute: 1, requestLimits: RequestLimits(perMember: 0, perNetwork: 0)))
        let patterns = ["/topics/{id}/replies", "/channels/{id}/topics", "/ask"]
        try await known.site.run { browser in
            _ = try await browser.post(
                "/topics/\(known.topic)/replies",
                ["text": "はじめ", "voice": "personal", "key": "first-key"],
                as: .nozawa
            )
            for form in known.forms where patterns.contains(form.pattern) {
                let answer = try await browser.post(form.path, form.fields, as: .nozawa)
                #expect(answer.status == 429, "\(form.pattern)")
                #expect(answer.headers[.retryAfter] != nil, "\(form.pattern)")
                #expect(form.missing(in: answer) == [], "\(form.pattern)")
                #expect(answer.text.contains("id=\"errors\""), "\(form.pattern)")
            }
        }
    }

    @Test("are in the answer where the database takes nothing")
    func outage() async throws {
        let known = try await SendingSite()
        try await known.site.database.write { tx in
            let pages: Int = try tx.value("PRAGMA page_count") ?? 0
            try tx.define("PRAGMA max_page_count = \(pages)")
        }
        // A short text may still fit into an allocated page.
        try await expectKept(on: known, status: 503, atLeast: 4) { form in
            let long = ["text": 4_400, "answer": 1_900].filter { form.words.keys.contains($0.key) }
            guard !long.isEmpty else { return nil }
            return form.with(
                long.reduce(into: [:]) { words, field in
                    words[field.key] = Sending.word(field.key) + String(repeating: "余白", count: field.value)
                }
            )
        }
    }

    @Test("of a form with one bad escape are all there but for that")
    func badEscape() {
        let form = Form(decoding: "text=100%&reason=%E5%8D%8A%E5%88%86%E3%81&title=%zz+%41&text=again&lone&=")
        #expect(form["text"] == "100%")
        #expect(form["reason"].hasPrefix("半分"))
        #expect(form["title"] == "%zz A")
        #expect(form.has("lone"))
        #expect(form["lone"].isEmpty)
        #expect(Form(decoding: "").isEmpty)
        #expect(Form(decoding: "%E8%A9%B1=%F0%9F%91%8D")["話"] == "👍")
    }

    private func expectKept(
        on known: SendingSite,
        status: Int? = nil,
        atLeast least: Int,
        _ change: @Sendable (Sending) -> Sending?
    ) async throws {
        try await Sending.expectKept(known.forms, on: known.site, status: status, atLeast: least, change)
    }
}
