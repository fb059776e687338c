import Testing

@testable import Core

@Suite("A subject")
struct SubjectTests {
    @Test("is read from the word that a form has for it, whatever its kind")
    func words() {
        let kinds = Components.all.flatMap(\.subjects)
        #expect(kinds.count > 6)
        #expect(kinds.contains { $0.rawValue.contains("-") }, "a hyphen in a kind is not the one before the id")
        for kind in kinds {
            let subject = Subject(kind, ID<Topic>(bits: 77))
            #expect(Subject(word: subject.word) == subject, "\(kind.rawValue)")
        }
        let card = ID<Card>(bits: 12)
        #expect(Subject(word: "card-\(card)") == .card(card))
    }

    @Test(
        "is none where the word is none",
        arguments: ["", "-", "card", "card-", "card-1", "\(ID<Card>(bits: 12))", "card \(ID<Card>(bits: 12))"]
    )
    func malformed(_ word: String) {
        #expect(Subject(word: word) == nil)
    }
}
