import Testing

@testable import Core
@testable import Web

@Suite("Finding mentions in a text")
struct MentionFinderTests {
    private func body(_ token: String) -> Mention {
        Mention(token: token, target: .organisation(ID(bits: 1), slug: "a"))
    }

    @Test("takes the longest token that fits, wherever it stands")
    func longest() {
        let (short, long) = (body("@津"), body("@津市役所"))
        var finder = MentionFinder([short, long])
        #expect(
            finder.pieces(of: "前@津市役所と@津市、#津@") == [
                .text("前"), .mention(long), .text("と"), .mention(short), .text("市、#津@"),
            ]
        )
        var none = MentionFinder([])
        #expect(none.pieces(of: "@津") == [.text("@津")])
    }

    @Test("compares no more often than signs times tokens, however long the text")
    func work() {
        let mentions = (0..<30).map { body("@第\($0)市") } + [body("@津市")]
        var finder = MentionFinder(mentions)
        let pieces = finder.pieces(of: String(repeating: "@津市", count: 3_300))
        #expect(pieces.count == 3_300)
        #expect(finder.comparisons <= 3_300 * mentions.count)
        var idle = MentionFinder(mentions)
        #expect(idle.pieces(of: String(repeating: "津市", count: 5_000)).count == 1)
        #expect(idle.comparisons == 0)
    }
}
