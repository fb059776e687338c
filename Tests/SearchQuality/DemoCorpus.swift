import Foundation
import Meaning
import Search

/// The demo community as a test collection: each topic with its replies is one document.
enum DemoCorpus {
    private struct File: Decodable {
        let topics: [Topic]
    }

    private struct Topic: Decodable {
        let title: String
        let body: String
        let replies: [Reply]?
    }

    private struct Reply: Decodable {
        let body: String
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The model's folder; nil when it was not fetched.
    static let model: String? = {
        let folder = root.appending(path: ".semantic").path()
        return FileManager.default.fileExists(atPath: "\(folder)/\(E5.library)") ? folder : nil
    }()

    static func synonyms() throws -> String {
        try String(contentsOf: root.appending(path: "Data/synonyms.txt"), encoding: .utf8)
    }

    static func judgedSet() throws -> JudgedSet {
        let documents = try topics().map { topic in
            JudgedSet.Document(
                id: topic.title,
                title: topic.title,
                text: ([topic.body] + (topic.replies ?? []).map(\.body)).joined(separator: "\n")
            )
        }
        var set = JudgedSet(documents: documents, queries: [], grades: [:])
        for (query, title, grade) in try judgements() {
            let fitting = documents.filter { $0.title.hasPrefix(title) }
            guard fitting.count == 1 else { throw QualityFailure.unreadable("judgements.tsv", "\(title): \(fitting.count) topics") }
            if set.grades[query] == nil { set.queries.append((query, query)) }
            set.grades[query, default: [:]][fitting[0].id] = grade
        }
        return set
    }

    private static func topics() throws -> [Topic] {
        let folder = root.appending(path: "Demo/channels")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).sorted {
            $0.path() < $1.path()
        }
        return try files.flatMap { try JSONDecoder().decode(File.self, from: Data(contentsOf: $0)).topics }
    }

    private static func judgements() throws -> [(query: String, title: String, grade: Int)] {
        let file = root.appending(path: "Tests/SearchQuality/judgements.tsv")
        var query = ""
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3, let grade = Int(cells[2]) else { throw QualityFailure.unreadable("judgements.tsv", String(line)) }
            if !cells[0].isEmpty { query = cells[0] }
            return (query, cells[1], grade)
        }
    }
}
