import Foundation
import Synchronization

/// The built-in synonyms and those of an installation's file. A changed file applies from the next search.
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
    ///   - shipped: the built-in synonyms.
    ///   - path: the installation's file; need not exist.
    package init(shipped: String, path: String? = nil) {
        self.shipped = shipped
        self.path = path
        state = Mutex(State(stamp: nil, synonyms: Synonyms(shipped)))
    }

    /// The current ones.
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
