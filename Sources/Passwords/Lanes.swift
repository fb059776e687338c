import Dispatch
import Synchronization

/// A few threads outside Swift's cooperative pool, which has one thread per core and must never be blocked.
///
/// Jobs are assigned round-robin: they all cost about the same, so a shared queue would gain little.
final class Lanes: Sendable {
    private let queues: [DispatchQueue]
    private let turn = Atomic<Int>(0)

    init(count: Int) {
        queues = (0..<count).map { DispatchQueue(label: "passwords.\($0)", qos: .userInitiated) }
    }

    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        let number = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        let queue = queues[Int(UInt(bitPattern: number) % UInt(queues.count))]
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
