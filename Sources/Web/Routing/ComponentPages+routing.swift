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
            .memberPost("/routings/{id}/decline", pages.decline),
            .memberGet("/manage/questions", pages.unheard),
        ]
    }
}

extension Path {
    static let manageQuestions = Path("/manage/questions")
    static let settingsAsking = Path("/settings/asking")

    static func declineRouting(_ id: ID<Routing>) -> Path { Path("/routings/\(id)/decline") }
    static func doubts(about id: ID<Topic>) -> Path { Path("/topics/\(id)/doubts") }
}
