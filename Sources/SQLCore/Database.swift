/// A database that runs transactions.
package protocol Database: Sendable {
    /// Runs `body` in one read snapshot.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Runs `body` in a transaction and returns once it is on disk. When `body` throws, nothing of it remains.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Waits for what is running and lets the files go.
    func close() async throws
}
