import Core
import HTML
import HTTPTypes

@testable import Core
@testable import Web

extension SendingSite {
    /// The addresses of all pages of every object.
    func pages() async throws -> [String] {
        var objects = ["organisations": ["092096", "digital"]]
        for (place, table) in [
            ("topics", "topic"), ("posts", "post"), ("channels", "channel"), ("spaces", "space"), ("members", "member"), ("cards", "card"),
            ("collections", "collection"), ("drafts", "draft"), ("topic-types", "topic_type"),
        ] {
            objects[place] = try await ids(of: table)
        }
        let ofOne =
            ["/manage/domains?body=092096"] + (objects["members"] ?? []).map { "/manage/roles?member=\($0)" }
            + (objects["topic-types"] ?? []).flatMap { type in TypeEditor.Part.allCases.map { "/topic-types/\(type)?part=\($0.rawValue)" } }
            + (objects["channels"] ?? []).flatMap { channel in ["board", "table", "list"].map { "/channels/\(channel)?view=\($0)" } }
        return ofOne
            + Routes.all(site.site).filter { $0.method == .get && $0.pattern != Path.live.pattern }.flatMap { route -> [String] in
                guard route.pattern.contains("{") else { return [route.pattern] }
                let place = route.pattern.split(separator: "/").first.map(String.init) ?? ""
                let pattern = route.pattern.replacing("{type}", with: "lending")
                return (objects[place] ?? ["nothing"]).map { pattern.replacing(/\{[^}]+\}/, with: $0) }
            }
    }

    /// The forms of all pages: the pattern of each action, and the fields for people's own words.
    func formsOnPages() async throws -> [String: Set<String>] {
        let routes = Routes.all(site.site).filter { $0.method == .post }
        let pages = try await pages()
        let found = Locked<[String: Set<String>]>([:])
        try await site.run { browser in
            for who in [nil, TestSite.Name.aikawa, .morishita, .nozawa, .kurihara] {
                for path in pages {
                    let page = try await browser.get(path, as: who).text
                    for (action, fields) in Self.forms(in: page) {
                        let address = (action ?? path).prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
                        guard let route = routes.first(where: { $0.matches(address) }) else { continue }
                        found.withLock { $0[route.pattern, default: []].formUnion(fields) }
                    }
                }
            }
        }
        return found.withLock { $0 }
    }

    /// The actions of a page's forms, and their fields for words.
    private static func forms(in page: String) -> [(action: String?, fields: Set<String>)] {
        page.matches(of: /<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/).flatMap { form in
            let typed = form.output.matches(of: /<(?:textarea|input)[^>]*>/).map(\.output)
                .filter { $0.hasPrefix("<textarea") || $0.contains("type=\"text\"") }
            let names = typed.compactMap { $0.firstMatch(of: /\sname="([^"]+)"/).map { String($0.1) } }
            let actions = form.output.matches(of: /\s(?:form)?action="([^"]*)"/).map { String($0.1) }
            let own: [String?] = form.output.prefixMatch(of: /<form[^>]*\saction=/) == nil ? [nil] : []
            return (own + actions).map { ($0, Set(names).intersection(Form.wordFields)) }
        }
    }
}
