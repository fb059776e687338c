import Core
import HTML
import Hummingbird

/// Pages for everybody: front page, rules, help, sources; and the language choice.
struct FrontPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let page = try await figures()
        // Not cached like the statistics, because withdrawn content must disappear at once.
        let (personas, example) = try await site.storage.read { (try $0.personas(), try $0.solvedExample()) }
        return .page { html in
            FrontView(visit: visit, page: page, personas: personas, example: example, status: FlashKey.of(visit)).write(html)
        }
    }

    /// Cached for a minute: anybody can open the front page, and counting is a full scan.
    private func figures() async throws -> FrontPage {
        let now = site.storage.clock.now
        if let (at, page) = site.figures.withLock({ $0 }), now.seconds(since: at) < 60 { return page }
        let page = try await site.storage.read { try $0.frontPage() }
        site.figures.withLock { $0 = (now, page) }
        return page
    }

    func conduct(_ visit: PageRequest) async throws -> Response {
        let (own, frame) = try await site.load(visit) { try $0.communityVersions.current()[.conduct] }
        return .page { html in ConductView(visit: visit, own: own).write(html, in: frame) }
    }

    func privacy(_ visit: PageRequest) async throws -> Response {
        let (texts, frame) = try await site.load(visit) { try $0.communityVersions.current() }
        let version = texts[.privacy] == nil ? nil : texts.versions[.privacy]
        return .page { html in PrivacyView(visit: visit, version: version).write(html, in: frame) }
    }

    func help(_ visit: PageRequest) async throws -> Response {
        let isMember = visit.viewer != nil
        let (found, frame) = try await site.load(visit) { snapshot in
            (people: try isMember ? snapshot.contacts() : [], own: try snapshot.communityVersions.current()[.contact])
        }
        let contact = found.own.map { SiteContact($0) } ?? site.settings.contact
        return .page { html in HelpView(visit: visit, contacts: found.people, contact: contact).write(html, in: frame) }
    }

    func sources(_ visit: PageRequest) async throws -> Response {
        let (_, frame) = try await site.load(visit) { _ in () }
        return .page { html in SourcesView(visit: visit).write(html, in: frame) }
    }

    /// Sets the language: for this browser, and for a signed-in member everywhere.
    func setLanguage(_ visit: PageRequest, _ form: Form) async throws -> Response {
        let language = try form.word("language", Language.self)
        if let viewer = visit.viewer {
            var preferences = viewer.preferences
            preferences.language = language.rawValue
            try await ChangePreferences(storage: site.storage)(preferences, by: viewer)
        }
        var response = Response.see(visit.referrer.flatMap(site.page(at:)) ?? .front)
        response.setCookie(LanguageCookie.keep(language, on: site))
        return response
    }
}
