import Core
import HTML

extension Routes {
    static func routing(_ site: Site) -> [Route] {
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
