import Core
import HTML
import Hummingbird

/// The readable questions of all channels.
struct QuestionListPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let asked = QuestionQuery(visit.query, of: visit.viewer)
        let behind = ID<Topic>(visit.query["behind"])
        let (view, frame) = try await site.load(visit) { snapshot -> QuestionListView in
            var query = asked
            let places = try snapshot.questionPlaces(for: visit.viewer)
            query.check(places)
            let isUnderstood = query.flaws.isEmpty
            return QuestionListView(
                visit: visit,
                query: query,
                places: places,
                list: isUnderstood ? try snapshot.questionList(query.filter, behind: behind, for: visit.viewer) : nil,
                counts: isUnderstood ? try snapshot.questionCounts(query.filter, for: visit.viewer) : [:],
                isFirst: behind == nil
            )
        }
        return .page(view.query.flaws.isEmpty ? .ok : .unprocessableContent) { html in view.write(html, in: frame) }
    }
}
