import Core
import Foundation
import HTML
import HTTPTypes
import Testing

@testable import Core
@testable import Web

/// The walks over all addresses, for those of one component. Its own test brings its objects and forms, so that no list of another test names them.
///
/// `AccessWalkTests`, `KeptWordsTests` and `EdgeNumbersTests` leave out what is walked here, and nothing else.
struct ComponentWalk: Sendable {
    let pages: ComponentPages
    let site: TestSite
    /// Ids by the first part of their addresses: `topics`.
    let objects: [String: [String]]
    /// Each of its forms with a person's words, as submitted by somebody who may.
    let forms: [Sending]
    /// Who sees the objects on its pages.
    let owner: TestSite.Name

    init(of name: String, on site: TestSite, objects: [String: [String]], forms: [Sending] = [], by owner: TestSite.Name) throws {
        pages = try #require(ComponentPages.all.first { $0.name == name }, "there is no component \(name)")
        (self.site, self.objects, self.forms, self.owner) = (site, objects, forms, owner)
    }

    private var routes: [Route] { pages.routes(site.site) }

    private func paths(_ route: Route) -> [String] { AccessWalkTests.paths(route.pattern, objects) }

    /// The components with a walk in these tests, by name.
    static let own: Set<String> = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "swift" }.reduce(into: []) { names, file in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            names.formUnion(text.matches(of: /ComponentWalk\(\s*of: "([a-z-]+)"/).map { String($0.1) })
        }
    }()
}

/// The walks.
extension ComponentWalk {
    /// Every address shows nobody the words of others, lets no stranger in, and answers with the protective headers.
    func expectAccess(as who: TestSite.Name?, hiding secrets: [String]) async throws {
        try await site.run { browser in
            var answered = 0
            for route in routes {
                for path in paths(route) {
                    let answer =
                        route.method == .get
                        ? try await browser.get(path, as: who) : try await browser.post(path, AccessWalkTests.harmless, as: who)
                    AccessWalkTests.expectProtection(answer, path)
                    #expect(answer.status < 500, "\(route.method) \(path) answered \(answer.status)")
                    for secret in secrets { #expect(!answer.text.contains(secret), "\(route.method) \(path) shows \(secret)") }
                    if route.audience == .member, who == nil {
                        #expect([303, 401, 404].contains(answer.status), "\(route.method) \(path) lets a stranger in: \(answer.status)")
                    }
                    answered += 1
                }
            }
            #expect(answered >= routes.count)
            try await expectSubjects(as: who, browser)
        }
    }

    /// What stands in a channel opens for whom its component says.
    private func expectSubjects(as who: TestSite.Name?, _ browser: Browser) async throws {
        for kind in Components.all.first(where: { $0.name == pages.name })?.access.keys.sorted(by: { $0.rawValue < $1.rawValue }) ?? [] {
            let subjects = try #require(objects["\(kind.rawValue)s"]).compactMap { Subject(kind, $0) }
            #expect(!subjects.isEmpty, "\(kind.rawValue)")
            for subject in subjects {
                let isReadable = await (try? site.site.storage.read { _ = try $0.access(to: subject, for: who.map(site.viewer)) }) != nil
                let status = try await browser.get(Path.to(subject).text, as: who).status
                #expect((status == 200) == isReadable, "\(kind.rawValue): \(status)")
            }
        }
    }

    /// A write that another site's page sends is refused.
    func expectForeignWritesRefused() async throws {
        try await site.run { browser in
            for route in routes where route.method == .post {
                for path in paths(route) {
                    for headers in AccessWalkTests.foreign {
                        let status = try await browser.post(path, AccessWalkTests.harmless, as: owner, headers: headers).status
                        #expect(status == (path.contains("..") ? 404 : 403), "\(path) takes \(headers)")
                    }
                }
            }
        }
    }

    /// Each field for words that its pages have is named in `words`, is tried here, and what stands in it is kept when the form is refused.
    func expectWordsKept() async throws {
        let found = Locked<Set<String>>([])
        try await site.run { browser in
            for path in routes.filter({ $0.method == .get }).flatMap(paths) {
                let fields = AccessWalkTests.typed(in: try await browser.get(path, as: owner).text)
                found.withLock { $0.formUnion(fields) }
            }
        }
        let fields = found.withLock { $0 }
        let tried = Set(forms.flatMap(\.words.keys))
        #expect(fields.subtracting(Form.wordFields).sorted() == [], "a new field: name it in `words` of its ComponentPages")
        #expect(fields.subtracting(tried).sorted() == [], "words in these fields are not tried")
        #expect(tried.subtracting(Form.wordFields).sorted() == [], "these are not kept")
        for language in [Language.japanese, .english] {
            for field in tried { #expect(Texts.of(language).has("kept.\(field)"), "\(field) has no label on the page that keeps it") }
        }
        let long: @Sendable (Sending) -> Sending = { $0.with($0.words.mapValues { $0 + String(repeating: "長い", count: 5_200) }) }
        try await Sending.expectKept(forms, on: site, atLeast: forms.count, long)
        let nobody: @Sendable (Sending) -> Sending = { form in
            Sending(pattern: form.pattern, path: form.path, who: nil, words: form.words, others: form.others)
        }
        try await Sending.expectKept(forms, on: site, status: 401, atLeast: forms.count, nobody)
        let unknown: @Sendable (Sending) -> Sending? = { form in
            let path = form.pattern.replacing("{id}", with: "00000000000000000000000000")
            return path == form.pattern
                ? nil : Sending(pattern: form.pattern, path: path, who: form.who, words: form.words, others: form.others)
        }
        try await Sending.expectKept(forms, on: site, status: 404, atLeast: forms.count { $0.pattern.contains("{id}") }, unknown)
    }

    /// Numbers that no act writes, in any of its tables, break no page.
    func expectEdgeNumbers(_ number: Int64) async throws {
        let tables = Components.all.first { $0.name == pages.name }?.tables.keys.sorted() ?? []
        let all = TableRetention.all.keys
        let result = try await EdgeNumbers(number: number).put(into: site.database, round: 0, without: Set(all).subtracting(tables))
        #expect(result.missing.sorted() == [], "these tables are empty")
        #expect(result.changed.count + result.refused.count >= tables.count)
        try await site.run { browser in
            for path in routes.filter({ $0.method == .get }).flatMap(paths) {
                let status = try await browser.get(path, as: owner).status
                #expect(status < 500, "\(path) answered \(status)")
            }
        }
    }
}
