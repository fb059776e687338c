import Foundation
import Synchronization

/// The synonyms that come with the program and those that an installation adds in a file. A changed file holds from the next search on.
package final class SynonymsFile: Sendable {
    private struct State {
        var stamp: Stamp?
        var synonyms: Synonyms
    }

    private struct Stamp: Equatable {
        let changed: Date
        let size: Int
    }

    private let shipped: String
    private let path: String?
    private let state: Mutex<State>

    /// - Parameters:
    ///   - shipped: the text that comes with the program.
    ///   - path: where an installation may keep its own; it need not be there.
    package init(shipped: String, path: String? = nil) {
        self.shipped = shipped
        self.path = path
        state = Mutex(State(stamp: nil, synonyms: Synonyms(shipped)))
    }

    /// As they are now.
    package var current: Synonyms {
        let stamp = path.flatMap(Self.stamp)
        return state.withLock { state in
            guard stamp != state.stamp else { return state.synonyms }
            let own = stamp == nil ? "" : path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
            state = State(stamp: stamp, synonyms: Synonyms(shipped + "\n" + own))
            return state.synonyms
        }
    }

    private static func stamp(_ path: String) -> Stamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let changed = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
        else { return nil }
        return Stamp(changed: changed, size: size)
    }
}
