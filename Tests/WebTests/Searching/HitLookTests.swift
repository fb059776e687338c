import Core
import Testing

@testable import Web

@Suite("How hits look")
struct HitLookTests {
    @Test("each kind of what is found has one look, with a word in both languages")
    func kinds() {
        #expect(FoundKind.all.count > 5)
        #expect(Set(HitLook.all.keys) == Set(FoundKind.all))
        for language in Language.allCases {
            let words = FoundKind.all.map { HitLook.word($0, .of(language)) }
            #expect(Set(words).count == words.count)
            #expect(words.allSatisfy { !$0.contains(".") }, "a key without a text shows itself")
        }
    }
}
