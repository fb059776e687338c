import Core
import Synchronization

/// Records mails, or fails as often as requested.
final class TestCarrier: MailTransport {
    private struct State {
        var carried: [OutgoingMail] = []
        var failures: [TransportFailure] = []
        var attempts = 0
        var probes = 0
    }

    private let state = Mutex(State())
    private let arrived: AsyncStream<OutgoingMail>.Continuation
    /// Mails as they arrive.
    let arrivals: AsyncStream<OutgoingMail>

    init(failing failures: [TransportFailure] = []) {
        (arrivals, arrived) = AsyncStream.makeStream()
        state.withLock { $0.failures = failures }
    }

    let destination = TransportDestination.server("smtp://mail.example.jp:587")

    func probe() async throws(TransportFailure) {
        let failure = state.withLock { state in
            state.probes += 1
            return state.failures.first
        }
        if let failure { throw failure }
    }

    func tryOut(_ letter: OutgoingMail) async -> TransportReport {
        do throws(TransportFailure) {
            try await carry(letter)
            return TransportReport([.connect: .done, .encrypt: .done, .logIn: .notNeeded, .handOver: .done], answer: "250 OK")
        } catch {
            return TransportReport([.connect: .failed(code: error.code)], answer: "")
        }
    }

    var probes: Int { state.withLock { $0.probes } }
    var carried: [OutgoingMail] { state.withLock { $0.carried } }
    var attempts: Int { state.withLock { $0.attempts } }

    func carry(_ letter: OutgoingMail) async throws(TransportFailure) {
        let failure = state.withLock { state -> TransportFailure? in
            state.attempts += 1
            if !state.failures.isEmpty { return state.failures.removeFirst() }
            state.carried.append(letter)
            return nil
        }
        if let failure { throw failure }
        arrived.yield(letter)
    }
}
