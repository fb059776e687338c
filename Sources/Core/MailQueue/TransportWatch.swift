import Synchronization

/// Whether mail can be delivered, by this node's last attempts. Written by the worker, read by operators' pages.
package final class TransportWatch: Sendable {
    package struct Trouble: Sendable, Hashable {
        package let code: String
        package let since: Moment
    }

    private let trouble = Mutex<Trouble?>(nil)

    package init() {}

    package var current: Trouble? { trouble.withLock { $0 } }

    /// Returns whether the state changed.
    @discardableResult
    package func failed(_ code: String, at now: Moment) -> Bool {
        trouble.withLock { trouble in
            defer { trouble = Trouble(code: code, since: trouble?.since ?? now) }
            return trouble == nil
        }
    }

    /// Returns whether it was failing before.
    @discardableResult
    package func succeeded() -> Bool {
        trouble.withLock { trouble in
            defer { trouble = nil }
            return trouble != nil
        }
    }
}
