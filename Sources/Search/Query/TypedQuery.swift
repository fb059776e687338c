/// What somebody typed into the search field, taken apart: words, quoted phrases, what must not be there, and filters.
///
///     文字コード "BOM付き" -Excel kind:質問 in:オープンデータ after:2026-04
///
/// A full-width colon, minus or quotation mark counts as the narrow one, and 「…」 quotes too.
package struct TypedQuery: Sendable, Hashable {
    package enum Filter: String, CaseIterable, Sendable {
        case from, `in`, kind, state, org, pref, size, before, until, after, has

        /// Its aliases.
        var aliases: [String] {
            switch self {
            case .from: ["書いた人", "人"]
            case .in: ["場所", "チャンネル", "場"]
            case .kind: ["種類"]
            case .state: ["状態"]
            case .org: ["団体", "自治体"]
            case .pref: ["都道府県", "県"]
            case .size: ["規模", "人口"]
            case .before: ["より前"]
            // In Japanese まで and 以前 include the named day.
            case .until: ["まで", "以前"]
            case .after: ["以後", "以降", "から"]
            case .has: ["含む", "あり"]
            }
        }

        static let named: [String: Filter] = allCases.reduce(into: [:]) { table, filter in
            for name in [filter.rawValue] + filter.aliases { table[name] = filter }
        }
    }

    package struct Condition: Sendable, Hashable {
        package let filter: Filter
        package let value: String

        package init(_ filter: Filter, _ value: String) {
            self.filter = filter
            self.value = value
        }
    }

    /// Longer texts are cut: nobody types them.
    package static let limit = 300
    /// Maximum words and phrases, exclusions, and filters of a query.
    package static let mostTexts = 32
    static let mostExcluded = 8
    static let mostConditions = 32

    package var words: [String] = []
    package var phrases: [String] = []
    package var excluded: [String] = []
    package var conditions: [Condition] = []
    /// Negated filters, which are not supported and are reported.
    package var denied: [Condition] = []
    /// Pieces over the limit, as typed: shown again, but not searched.
    package private(set) var leftOut: [String] = []

    package init() {}

    package init(_ text: String) {
        var reader = QueryReader(text.prefix(Self.limit))
        while let piece = reader.next() {
            if !take(piece) { leftOut.append(String(reader.typed)) }
        }
    }

    /// Whether the query covers less than this text.
    package func isCut(from text: String) -> Bool {
        !leftOut.isEmpty || text.dropFirst(Self.limit).contains { !$0.isWhitespace }
    }

    /// False over the limit.
    private mutating func take(_ piece: QueryReader.Piece) -> Bool {
        switch piece {
        case .word(let word): return add(word, to: &words, words.count + phrases.count < Self.mostTexts)
        case .phrase(let phrase): return phrases.contains(phrase) || add(phrase, to: &phrases, words.count + phrases.count < Self.mostTexts)
        case .excluded(let word): return excluded.contains(word) || add(word, to: &excluded, excluded.count < Self.mostExcluded)
        case .denied(let condition): return add(condition, to: &denied, denied.count < Self.mostConditions)
        case .condition(let condition):
            return conditions.contains(condition) || add(condition, to: &conditions, conditions.count < Self.mostConditions)
        }
    }

    private func add<Piece>(_ piece: Piece, to pieces: inout [Piece], _ hasRoom: Bool) -> Bool {
        if hasRoom { pieces.append(piece) }
        return hasRoom
    }

    /// Whether there is anything to rank by.
    package var hasText: Bool { !words.isEmpty || !phrases.isEmpty }
    package var isEmpty: Bool { !hasText && excluded.isEmpty && conditions.isEmpty && denied.isEmpty }

    /// Words and phrases only, as one text.
    package var text: String { (words + phrases).joined(separator: " ") }

    package func values(of filter: Filter) -> [String] { conditions.filter { $0.filter == filter }.map(\.value) }

    /// The query with a condition added, or removed if present.
    package func toggling(_ condition: Condition) -> TypedQuery {
        var query = self
        if let index = query.conditions.firstIndex(of: condition) {
            query.conditions.remove(at: index)
        } else {
            query.conditions.append(condition)
        }
        return query
    }

    /// The query with these conditions replacing others of the same filters; removed if all are present.
    package func choosing(_ conditions: [Condition], replacing filters: Set<Filter> = []) -> TypedQuery {
        var query = without(filters)
        if conditions.allSatisfy(self.conditions.contains) {
            query.conditions.removeAll(where: conditions.contains)
        } else {
            query.conditions += conditions
        }
        return query
    }

    /// Without the last of several words.
    package var withFewerWords: TypedQuery? {
        guard words.count > 1 else { return nil }
        var query = self
        query.words.removeLast()
        return query
    }

    package func without(_ filters: Set<Filter>) -> TypedQuery {
        var query = self
        query.conditions.removeAll { filters.contains($0.filter) }
        return query
    }
}

extension TypedQuery {
    /// A query of a text's plain words: its description parses to the same query.
    package init(wordsOf text: String) {
        self.init()
        words = QueryReader.words(of: text)
    }
}

extension TypedQuery: CustomStringConvertible {
    /// As it would be typed.
    package var description: String {
        var parts = words
        parts += phrases.map(Self.inMarks)
        parts += excluded.map { "-\(Self.quoted($0))" }
        parts += conditions.map(Self.typed)
        parts += denied.map { "-\(Self.typed($0))" }
        parts += leftOut
        return parts.joined(separator: " ")
    }

    private static func typed(_ condition: Condition) -> String { "\(condition.filter.rawValue):\(quoted(condition.value))" }

    /// Quoted when the text would otherwise be parsed differently.
    private static func quoted(_ text: String) -> String {
        text.isEmpty || text.contains { $0.isWhitespace || QueryReader.colons.contains($0) } || QueryReader.opens(text)
            ? inMarks(text) : text
    }

    /// In quotation marks that the text does not contain.
    private static func inMarks(_ text: String) -> String {
        let marks = QueryReader.marks.first { !text.contains($0.close) } ?? (open: "\"", close: "\"")
        return "\(marks.open)\(text.replacing(String(marks.close), with: " "))\(marks.close)"
    }
}
