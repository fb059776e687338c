import Core
import HTML

extension ComponentPages {
    static let feeds = ComponentPages(
        name: "feeds",
        archive: .none("Lists of what the topics hold, for programs"),
        navigation: [PageEntry("feeds.questions", .questions, keys: "g q")]
    ) { site in
        let feeds = FeedPages(site: site)
        let keys = FeedKeyPages(site: site)
        return [
            .get("/questions", QuestionListPages(site: site).show),
            .get("/feeds/{key}/{name}", feeds.personal),
            .memberPost("/settings/feeds", .secure, keys.renew),
            .memberPost("/settings/feeds/end", .secure, keys.end),
        ]
            + FeedLink.Kind.allCases.flatMap { kind in
                FeedLink.Form.allCases.map { form in
                    .get("\(kind.path.text).\(form.rawValue)") { visit in try await feeds.answer(kind, form, visit) }
                }
            }
    }
}

extension Path {
    static let questions = Path("/questions")
    static let settingsFeeds = Path("/settings/feeds")
    static let settingsFeedsEnd = Path("/settings/feeds/end")

    static func feed(_ secret: Secret, _ name: String) -> Path { Path("/feeds/\(secret.text)/\(name)") }
}
