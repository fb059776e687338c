import Foundation
import Synchronization

/// Wakes the other nodes and is woken by them: `LISTEN` and `NOTIFY` on a separate connection.
///
/// Notifications carry no data, only the hint to read the log. Those lost while the connection is down are made up for after reconnecting.
package final class NodeSignal: Sendable {
    private struct State {
        var hasNews = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let settings: PostgresSettings
    private let onNews: @Sendable () -> Void
    private let running = DispatchGroup()
    /// A pipe that wakes the thread, which polls the server's socket.
    private let bell: (reader: Int32, writer: Int32)

    /// Minimum milliseconds between two notifications; those in between are sent as one.
    private static let pause = 5

    /// - Parameter onNews: called from another thread when another node notified. Must be cheap.
    package init(_ settings: PostgresSettings, onNews: @escaping @Sendable () -> Void) {
        self.settings = settings
        self.onNews = onNews
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        bell = (ends[0], ends[1])
        running.enter()
        let thread = Thread {
            self.run()
            self.running.leave()
        }
        thread.name = "yoriai-nodes"
        thread.start()
    }

    deinit {
        Foundation.close(bell.reader)
        Foundation.close(bell.writer)
    }

    /// Signals a commit. Cheap enough for every commit; several are sent as one.
    package func tell() {
        let isFirst = state.withLock { state in
            defer { state.hasNews = true }
            return !state.hasNews
        }
        if isFirst { ring() }
    }

    /// Returns when the connection is closed; at most a second.
    package func close() {
        state.withLock { $0.isClosed = true }
        ring()
        running.wait()
    }

    private func ring() {
        _ = write(bell.writer, [1], 1)
    }

    private func run() {
        var pause = 0.05
        while !state.withLock({ $0.isClosed }) {
            do {
                let connection = try Connection(settings)
                try connection.run(text: "LISTEN yoriai_log")
                pause = 0.05
                onNews()
                try serve(connection)
            } catch {
                // Nodes poll the log every second anyway, and every user of the database reports that the server is gone.
                Thread.sleep(forTimeInterval: pause)
                pause = min(1, pause * 2)
            }
        }
    }

    private func serve(_ connection: Connection) throws {
        var quietUntil = ContinuousClock.now
        while true {
            let (hasNews, isClosed) = state.withLock { ($0.hasNews, $0.isClosed) }
            if isClosed { return }
            if hasNews, ContinuousClock.now >= quietUntil {
                state.withLock { $0.hasNews = false }
                try connection.run(text: "NOTIFY yoriai_log")
                quietUntil = .now + .milliseconds(Self.pause)
            } else {
                wait(connection.socket, milliseconds: hasNews ? Self.pause : -1)
            }
            if try connection.takeNotifications() { onNews() }
        }
    }

    private func wait(_ socket: Int32, milliseconds: Int) {
        var entries = [
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0), pollfd(fd: bell.reader, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&entries, 2, Int32(milliseconds))
        var sink = [UInt8](repeating: 0, count: 64)
        while read(bell.reader, &sink, sink.count) > 0 {}
    }
}
