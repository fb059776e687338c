import Core
import HTTPTypes
import Testing

@testable import Web

@Suite("The address of a subject")
struct SubjectPathTests {
    /// Views of a channel: they have live updates, and the page of the channel shows them.
    private static let withoutPage: Set<Subject.Kind> = [.board, .table, .list]

    @Test("leads to a page of the site, for every kind that a component brings")
    func routes() async throws {
        let patterns = Set(Routes.all(try await TestSite().site).filter { $0.method == .get }.map(\.pattern))
        let all = Components.all.flatMap(\.subjects)
        #expect(Self.withoutPage.isSubset(of: all))
        let kinds = all.filter { !Self.withoutPage.contains($0) }
        #expect(kinds.count > 6)
        for kind in kinds { #expect(patterns.contains("/\(kind.rawValue)s/{id}"), "\(kind.rawValue)") }
    }
}
