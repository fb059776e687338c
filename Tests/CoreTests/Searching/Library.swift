import Core
import Foundation
import Logging
import Search

/// A meeting with a search index.
struct Library: Sendable {
    let meeting: Meeting
    let index: SearchIndex
    let folder: URL

    init(embedding: (any Embedding)? = nil) async throws {
        meeting = try await Meeting()
        folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-library-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        index = try TestIndex.make(in: folder, embedding: embedding)
    }

    /// Updates the index to the head of the log.
    func feed() async throws {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        try await SearchIndexer(storage: meeting.storage, index: index, signal: WakeSignal(), logger: logger, plainText: { $0 }).catchUp()
        while try await index.addVectors(limit: 50) > 0 {}
    }

    func find(_ typed: String, as viewer: Viewer?, order: SearchRequest.Order = .relevance) async throws -> FoundPage {
        try await FindPosts(storage: meeting.storage, index: index, plainText: { $0 })(TypedQuery(typed), order: order, as: viewer)
    }

    func titles(_ typed: String, as viewer: Viewer? = nil) async throws -> [String] {
        try await find(typed, as: viewer ?? meeting.asker).hits.compactMap(\.topic?.title)
    }
}

extension FoundHit {
    /// Nil for everything else.
    var card: FoundCard? { thing as? FoundCard }
}
