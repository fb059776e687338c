import Archive
import Foundation
import Synchronization

/// Prints the progress of a long step, at most a line per second.
final class ProgressLines: Sendable {
    private let next = Mutex(ContinuousClock.now + .seconds(1))

    func callAsFunction(_ progress: CopyProgress) {
        let isDue = next.withLock { next in
            guard ContinuousClock.now >= next else { return false }
            next = .now + .seconds(1)
            return true
        }
        guard isDue else { return }
        print("  \(progress.what): \(progress.done)\(progress.total.map { " of \($0)" } ?? "")")
        fflush(nil)
    }
}
