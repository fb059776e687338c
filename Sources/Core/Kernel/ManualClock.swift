import Synchronization

/// A clock that stands still until it is moved.
package final class ManualClock: Clock {
    private let time: Mutex<Moment>

    package init(_ start: Moment = Moment(milliseconds: 1_795_000_000_000)) {
        time = Mutex(start)
    }

    package var now: Moment { time.withLock { $0 } }

    package func advance(seconds: Int) {
        time.withLock { $0 = $0.adding(seconds) }
    }

    package func set(_ moment: Moment) {
        time.withLock { $0 = moment }
    }
}
