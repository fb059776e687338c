import Foundation

/// A test collection: documents, queries and relevance judgements.
package struct JudgedSet: Sendable {
    package struct Document: Sendable {
        package let id: String
        package let title: String
        package let text: String

        package init(id: String, title: String, text: String) {
            self.id = id
            self.title = title
            self.text = text
        }
    }

    package var documents: [Document]
    package var queries: [(id: String, text: String)]
    /// By query and document; 0 or less is not relevant.
    package var grades: [String: [String: Int]]

    package init(documents: [Document], queries: [(id: String, text: String)], grades: [String: [String: Int]]) {
        self.documents = documents
        self.queries = queries
        self.grades = grades
    }

    /// Reads a folder in the layout of BEIR: `corpus.jsonl` (`_id`, `title`, `text`), `queries.jsonl` (`_id`, `text`) and `qrels/test.tsv`
    /// (a header; query, document, grade). Queries without a judged document are left out.
    package init(folder: URL) throws {
        documents = try Self.lines(folder.appending(path: "corpus.jsonl")).map { line in
            Document(id: line.id, title: line.title ?? "", text: line.text ?? "")
        }
        let grades = try Self.grades(folder.appending(path: "qrels/test.tsv"))
        self.grades = grades
        queries = try Self.lines(folder.appending(path: "queries.jsonl")).map { ($0.id, $0.text ?? "") }
            .filter { grades[$0.0]?.values.contains { $0 > 0 } == true }
    }

    private struct Line: Decodable {
        let id: String
        let title: String?
        let text: String?

        enum CodingKeys: String, CodingKey {
            case id = "_id"
            case title, text
        }
    }

    private static func lines(_ file: URL) throws -> [Line] {
        let decoder = JSONDecoder()
        return try bytes(of: file).split(separator: UInt8(ascii: "\n")).filter { $0.contains(UInt8(ascii: "{")) }.map { line in
            try decoder.decode(Line.self, from: Data(line))
        }
    }

    private static func bytes(of file: URL) throws -> Data {
        guard let bytes = FileManager.default.contents(atPath: file.path(percentEncoded: false)) else {
            throw QualityFailure.unreadable(file.path(percentEncoded: false), "it cannot be read")
        }
        return bytes
    }

    private static func grades(_ file: URL) throws -> [String: [String: Int]] {
        let lines = try String(decoding: bytes(of: file), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        return try lines.reduce(into: [:]) { grades, line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 3, let grade = Int(cells[2]) else {
                throw QualityFailure.unreadable(file.path(percentEncoded: false), String(line))
            }
            grades[cells[0], default: [:]][cells[1]] = grade
        }
    }
}
