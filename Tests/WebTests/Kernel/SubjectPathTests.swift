import Core
import HTTPTypes
import Testing

@testable import Web

@Suite("The address of a subject")
struct SubjectPathTests {
    @Test("leads to a page of the site, for every kind that a component brings")
    func routes() async throws {
        let patterns = Set(Routes.all(try await TestSite().site).filter { $0.method == .get }.map(\.pattern))
        let kinds = Components.all.flatMap(\.subjects)
        #expect(kinds.count > 6)
        for kind in kinds { #expect(patterns.contains("/\(kind.rawValue)s/{id}"), "\(kind.rawValue)") }
    }
}
