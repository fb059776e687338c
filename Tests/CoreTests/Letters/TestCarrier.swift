import Core
import Synchronization

/// Keeps what it is given, or fails as often as it is told to.
final class TestCarrier: LetterCarrier {
    private struct State {
        var carried: [Letter] = []
        var failures: [CarrierFailure] = []
        var attempts = 0
        var probes = 0
    }

    private let state = Mutex(State())
    private let arrived: AsyncStream<Letter>.Continuation
    /// Letters as they arrive.
    let arrivals: AsyncStream<Letter>

    init(failing failures: [CarrierFailure] = []) {
        (arrivals, arrived) = AsyncStream.makeStream()
        state.withLock { $0.failures = failures }
    }

    let destination = CarrierDestination.server("smtp://mail.example.jp:587")

    func probe() async throws(CarrierFailure) {
        let failure = state.withLock { state in
            state.probes += 1
            return state.failures.first
        }
        if let failure { throw failure }
    }

    func tryOut(_ letter: Letter) async -> CarriageReport {
        do throws(CarrierFailure) {
            try await carry(letter)
            return CarriageReport([.connect: .done, .encrypt: .done, .logIn: .notNeeded, .handOver: .done], answer: "250 OK")
        } catch {
            return CarriageReport([.connect: .failed(code: error.code)], answer: "")
        }
    }

    var probes: Int { state.withLock { $0.probes } }
    var carried: [Letter] { state.withLock { $0.carried } }
    var attempts: Int { state.withLock { $0.attempts } }

    func carry(_ letter: Letter) async throws(CarrierFailure) {
        let failure = state.withLock { state -> CarrierFailure? in
            state.attempts += 1
            if !state.failures.isEmpty { return state.failures.removeFirst() }
            state.carried.append(letter)
            return nil
        }
        if let failure { throw failure }
        arrived.yield(letter)
    }
}
