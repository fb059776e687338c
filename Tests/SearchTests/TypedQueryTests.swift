import Testing

@testable import Search

@Suite("A typed query")
struct TypedQueryTests {
    @Test("is taken apart into words, phrases, exclusions and filters")
    func parts() {
        let query = TypedQuery("文字コード　\"BOM 付き\" -Excel kind:質問 場所：オープンデータ after:2026-04 https://example.jp")
        #expect(query.words == ["文字コード", "https://example.jp"])
        #expect(query.phrases == ["BOM 付き"])
        #expect(query.excluded == ["Excel"])
        #expect(query.conditions.map(\.filter) == [.kind, .in, .after])
        #expect(query.conditions.map(\.value) == ["質問", "オープンデータ", "2026-04"])
    }

    @Test("understands full-width signs and both languages", arguments: ["種類：質問", "ＫＩＮＤ：質問", "kind：　質問", "kind:\"質問\"", "種類:「質問」"])
    func aliases(_ typed: String) {
        #expect(TypedQuery(typed).conditions == [TypedQuery.Condition(.kind, "質問")])
    }

    @Test(
        "survives whatever is typed",
        arguments: ["", "-kind:質問", "\"", "-", "\"\"", "- -", ":", "kind:", "「", "-\"", "a-b", "\u{0}", "AND OR NOT NEAR(", "*", "'"]
    )
    func anything(_ typed: String) async throws {
        let shelf = try await TestShelf([("", "a-b AND 文")])
        _ = try await shelf.find(typed)
        #expect(TypedQuery(TypedQuery(typed).description) == TypedQuery(typed))
    }

    @Test("knows a filter with a minus before it, which is none")
    func denied() {
        let query = TypedQuery("窓口 -種類：質問 -予約")
        #expect(query.denied == [TypedQuery.Condition(.kind, "質問")])
        #expect(query.conditions.isEmpty)
        #expect(query.excluded == ["予約"])
    }

    @Test("is looked for in bounds, and what is left out comes back as it was typed")
    func bounds() {
        let words = (0..<100).map { "a\($0)" }
        let query = TypedQuery(words.joined(separator: " "))
        #expect(query.words == Array(words.prefix(TypedQuery.mostTexts)))
        #expect(query.leftOut.first == "a32")
        #expect(query.description.hasPrefix("a0 "))
        #expect(query.description.contains("a31 a32 a33"))
        #expect(query.isCut(from: query.description))
        #expect(TypedQuery(query.description).words == query.words)
        let excluded = TypedQuery("窓口 " + (0..<20).map { "-\"b c\($0)\"" }.joined(separator: " "))
        #expect(excluded.excluded.count == TypedQuery.mostExcluded)
        #expect(excluded.leftOut.count == 12)
        #expect(excluded.leftOut.first == "-\"b c8\"")
        let filters = TypedQuery((0..<40).map { "in:c\($0)" }.joined(separator: " "))
        #expect(filters.conditions.count == TypedQuery.mostConditions)
        #expect(filters.leftOut.count == 8)
        #expect(!TypedQuery("窓口 予約").isCut(from: "窓口 予約"))
        let long = String(repeating: "窓", count: 300)
        #expect(!TypedQuery(long).isCut(from: long + "  "))
        #expect(TypedQuery(long).isCut(from: long + "口"))
    }

    @Test("comes back as it would be typed")
    func description() {
        let text = "文字 コード \"BOM 付き\" -\"表 計算\" kind:質問 in:\"場 所\""
        #expect(TypedQuery(text).description == text)
    }
}
