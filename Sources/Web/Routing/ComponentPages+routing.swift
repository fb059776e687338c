import Core
import HTML

extension ComponentPages {
    static let routing = ComponentPages(
        name: "routing",
        archive: .none("Whom a question was brought to is for them and for moderators"),
        managing: [PageEntry("manage-unheard", .manageQuestions, right: .moderate)]
    ) { site in
        let pages = RoutingPages(site: site)
        return [
            .memberPost(Path.declineRouting, pages.decline),
            .memberGet(Path.manageQuestions, pages.unheard),
        ]
    }
}

extension Path {
    static let manageQuestions = Path("/manage/questions")
    static let settingsAsking = Path("/settings/asking")

    static let declineRouting = PathPattern<ID<Routing>>("/routings/{id}/decline")
    static let doubts = PathPattern<ID<Topic>>("/topics/{id}/doubts")
}
