import Testing

@testable import Core
@testable import Web

@Suite("How suggestions look")
struct SuggestionLookTests {
    @Test("each kind of suggestions has one look, with a heading in both languages")
    func kinds() {
        let kinds = Components.suggestionSources.flatMap(\.kinds)
        #expect(kinds.count > 5)
        #expect(Set(SuggestionLook.all.keys) == Set(kinds))
        for language in Language.allCases {
            let headings = kinds.map { SuggestionLook.heading($0, .of(language)) }
            #expect(Set(headings).count == headings.count)
            #expect(headings.allSatisfy { !$0.contains(".") }, "a key without a text shows itself")
        }
    }
}
