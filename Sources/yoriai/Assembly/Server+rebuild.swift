import Core
import Foundation
import Search
import Web

extension Server {
    /// Rebuilds the search index: in this process, or, when the site is running, by deleting the file and watching the site rebuild it.
    func rebuildIndex() async throws {
        let all = try await storage.read { try $0.countFindable() }
        guard index.mayFill() else {
            try FileManager.default.removeItem(at: indexFile)
            return try await watch(all)
        }
        try await index.discard()
        let feed = feeder(lanes: 2, batch: 500)
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup { group in
            group.addTask {
                while !Task.isCancelled {
                    show(index.standing.documents, of: all)
                    try? await Task.sleep(for: .seconds(1))
                }
            }
            defer { group.cancelAll() }
            try await feed.catchUp()
        }
        try await index.optimize()
        let seconds = (clock.now - start).milliseconds / 1000
        let documents = index.standing.documents
        try await index.close()
        show(documents, of: all)
        print("\n\(documents) posts in \(String(format: "%.1f", seconds)) s (\(Int(Double(documents) / max(seconds, 0.001))) a second)")
    }

    private func watch(_ all: Int) async throws {
        print("The server is running and rebuilds the index.")
        while true {
            try await Task.sleep(for: .seconds(1))
            try await index.follow()
            guard let progress = try? await index.progress() else { continue }
            show(try await index.size().documents, of: all)
            if progress.isWhole { return print("") }
        }
    }

    private func show(_ done: Int, of all: Int) {
        print("\r\(done) of \(all) posts", terminator: "")
        fflush(nil)
    }
}
