import Core
import HTML
import Hummingbird

/// The questions the visitor may read, of all channels.
struct QuestionListPages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        let query = QuestionQuery(visit.query, of: visit.viewer)
        let behind = ID<Topic>(visit.query["behind"])
        let ((list, counts), frame) = try await site.load(visit) { snapshot -> (QuestionList?, [Topic.QuestionState: Int]) in
            guard query.flaws.isEmpty else { return (nil, [:]) }
            return (
                try snapshot.questionList(query.filter, behind: behind, for: visit.viewer),
                try snapshot.questionCounts(query.filter, for: visit.viewer)
            )
        }
        return .page(query.flaws.isEmpty ? .ok : .unprocessableContent) { html in
            QuestionListView(visit: visit, query: query, list: list, counts: counts, isFirst: behind == nil).write(html, in: frame)
        }
    }
}
