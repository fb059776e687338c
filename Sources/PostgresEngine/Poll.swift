import Foundation

/// Waits for a socket.
enum Poll {
    /// - Parameters:
    ///   - events: `POLLIN`, `POLLOUT` or both.
    ///   - deadline: nil waits without limit.
    /// - Returns: the ready events; nil on timeout.
    static func wait(_ socket: Int32, for events: Int16, until deadline: ContinuousClock.Instant?) -> Int16? {
        var entry = pollfd(fd: socket, events: events, revents: 0)
        while true {
            let left = deadline.map { Int32(max(0, ($0 - ContinuousClock.now) / .milliseconds(1))) } ?? -1
            let count = poll(&entry, 1, left)
            if count > 0 { return entry.revents }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }
}
