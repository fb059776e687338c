import Dispatch
import Synchronization

/// A few threads that work apart from Swift's cooperative pool, which has one a core and must never be kept busy.
///
/// Work goes to the lanes in turn: all of it costs about the same, so a common queue would gain little.
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
