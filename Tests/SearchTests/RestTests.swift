@testable import Search
import Testing

@Suite("A dictionary at rest should")
struct RestTests {
    @Test("give its memory back and read the same afterwards")
    func rests() throws {
        let analyzer = try Analyzer()
        let text = "標準準拠システムへの移行で、窓口の様式を直した市はありますか。"
        let before = analyzer.tokens(of: text)
        let files = MappedFiles(in: Analyzer.dictionary)
        #expect(files.size > 10_000_000)
        // Twice: the first call only records that nothing was tokenised since.
        analyzer.rest()
        #expect(files.resident > 0)
        analyzer.rest()
        #expect(files.resident < files.size / 100)
        #expect(analyzer.tokens(of: text) == before)
    }
}
