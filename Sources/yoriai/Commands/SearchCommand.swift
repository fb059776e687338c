import ArgumentParser
import Core
import Foundation
import Meaning
import Search

/// `yoriai search rebuild`, `yoriai search measure FOLDER`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Manages the search index.",
        subcommands: [Rebuild.self, Measure.self]
    )

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rebuilds the search index and shows the progress.",
            discussion: "While the server runs, it rebuilds the index and this command only watches; it can be interrupted at any time."
        )

        @OptionGroup var flags: Flags

        func run() async throws {
            try await Server(Installation(flags)).rebuildIndex()
        }
    }

    struct Measure: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Measures search quality on a test collection in the layout of BEIR.",
            discussion: "FOLDER has corpus.jsonl, queries.jsonl and qrels/test.tsv. The index is built in a temporary folder."
        )

        @Argument(help: "The folder of the collection.") var folder: String
        @Option(help: "Folder of the model for a second measurement.") var semantic: String?
        @Flag(help: "Print one JSON object per measurement.") var json = false

        func run() async throws {
            let set = try JudgedSet(folder: URL(filePath: folder, directoryHint: .isDirectory))
            try await measure(set, "words alone", with: nil)
            if let semantic { try await measure(set, "words and meaning", with: SearchParts.model(in: semantic)) }
        }

        private func measure(_ set: JudgedSet, _ title: String, with model: E5?) async throws {
            let place = FileManager.default.temporaryDirectory.appending(path: "yoriai-measure-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: place) }
            let index = try SearchParts.index(at: place.appending(path: "search.sqlite"), embedding: model)
            let report = try await QualityMeasurement(index: index).measure(set)
            guard json else { return print("\(title)\n\(Self.table(report))\n") }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            print(String(decoding: try encoder.encode(report), as: UTF8.self))
        }

        private static func table(_ report: QualityReport) -> String {
            """
            documents   \(report.documents) (\(Int(report.indexed)) a second)
            queries     \(report.queries)
            recall@10   \(String(format: "%.3f", report.recall))
            nDCG@10     \(String(format: "%.3f", report.ndcg))
            MRR         \(String(format: "%.3f", report.mrr))
            p50         \(String(format: "%.1f", report.p50)) ms
            p99         \(String(format: "%.1f", report.p99)) ms
            """
        }
    }
}
