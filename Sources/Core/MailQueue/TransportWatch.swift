import Synchronization

/// Whether letters can be carried just now, as far as this node has tried. Pages of operators read it, the courier keeps it.
package final class TransportWatch: Sendable {
    package struct Trouble: Sendable, Hashable {
        package let code: String
        package let since: Moment
    }

    private let trouble = Mutex<Trouble?>(nil)

    package init() {}

    package var current: Trouble? { trouble.withLock { $0 } }

    /// Returns whether it is news.
    @discardableResult
    package func failed(_ code: String, at now: Moment) -> Bool {
        trouble.withLock { trouble in
            defer { trouble = Trouble(code: code, since: trouble?.since ?? now) }
            return trouble == nil
        }
    }

    /// Returns whether there was trouble before.
    @discardableResult
    package func succeeded() -> Bool {
        trouble.withLock { trouble in
            defer { trouble = nil }
            return trouble != nil
        }
    }
}
