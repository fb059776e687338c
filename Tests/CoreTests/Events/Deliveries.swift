/// The deliveries of a pump, in order.
struct Deliveries: Sendable {
    private let ids: AsyncStream<Int64>
    private let continuation: AsyncStream<Int64>.Continuation

    init() {
        (ids, continuation) = AsyncStream.makeStream()
    }

    func add(_ ids: [Int64]) {
        for id in ids { continuation.yield(id) }
    }

    /// Waits for that many events.
    func take(_ count: Int) async -> [Int64] {
        var taken: [Int64] = []
        for await id in ids {
            taken.append(id)
            if taken.count == count { break }
        }
        return taken
    }
}
