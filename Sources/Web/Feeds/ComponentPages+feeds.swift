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
            .get(Path.questions, QuestionListPages(site: site).show),
            .get(Path.feed, feeds.personal),
            .memberPost(Path.settingsFeeds, .secure, keys.renew),
            .memberPost(Path.settingsFeedsEnd, .secure, keys.end),
        ]
            + FeedLink.Kind.allCases.flatMap { kind in
                FeedLink.Form.allCases.map { form in
                    .get(Path.feed(kind, form)) { visit in try await feeds.answer(kind, form, visit) }
                }
            }
    }
}

extension Path {
    static let questions = Path("/questions")
    static let settingsFeeds = Path("/settings/feeds")
    static let settingsFeedsEnd = Path("/settings/feeds/end")

    static let feed = PathPattern<String, String>("/feeds/{key}/{name}")
}
