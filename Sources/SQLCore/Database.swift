/// A database that runs transactions.
package protocol Database: Sendable {
    /// Runs `body` in one read snapshot.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Runs `body` in a transaction and returns once it is durable. When `body` throws, it is rolled back.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value

    /// Waits for running transactions and closes the files or connections.
    func close() async throws
}
