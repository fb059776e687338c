/// What a fetch may do.
package struct FetchRules: Sendable {
    /// Whether plain http will do as well.
    package var allowsPlainText: Bool
    /// Whether addresses that are not of the public internet will do as well: for servers that are tests.
    package var allowsEveryAddress: Bool
    /// Bytes of an answer.
    package var size: Int
    /// For the whole of it, connecting included.
    package var time: Duration

    package init(
        allowsPlainText: Bool = false,
        allowsEveryAddress: Bool = false,
        size: Int = 10 * 1024 * 1024,
        time: Duration = .seconds(30)
    ) {
        self.allowsPlainText = allowsPlainText
        self.allowsEveryAddress = allowsEveryAddress
        self.size = size
        self.time = time
    }
}
