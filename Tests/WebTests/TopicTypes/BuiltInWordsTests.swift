import Core
import Testing

@testable import Web

@Suite("The names of the four types")
struct BuiltInWordsTests {
    @Test("are those of the pages, in both languages", arguments: Language.allCases)
    func same(_ language: Language) throws {
        let texts = Texts.of(language)
        for kind in Topic.Kind.allCases { #expect(texts(kind.definition.name) == texts("kind.\(kind.rawValue)")) }
        let states = try #require(Topic.Kind.question.definition.workflow?.states)
        for state in states { #expect(texts(state.name) == texts("state.\(state.key)")) }
        #expect(states.count == 4)
    }
}
