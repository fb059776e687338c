import Core

/// The outcome of concurrent acts: how many succeeded, and the refusals of the others.
struct AtOnce {
    private(set) var done = 0
    private(set) var refusals: [Refusal] = []
    private(set) var errors: [String] = []

    static func run(_ count: Int, _ act: @escaping @Sendable (Int) async throws -> Void) async -> AtOnce {
        await withTaskGroup(of: (any Error)?.self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        try await act(number)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: AtOnce()) { $0.note($1) }
        }
    }

    private mutating func note(_ error: (any Error)?) {
        switch error {
        case nil: done += 1
        case let refusal as Refusal: refusals.append(refusal)
        case let error?: errors.append("\(error)")
        }
    }
}
