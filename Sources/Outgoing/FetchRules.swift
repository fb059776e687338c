/// The limits of a fetch.
package struct FetchRules: Sendable {
    /// Whether plain http is allowed.
    package var allowsPlainText: Bool
    /// Whether non-public addresses are allowed: for tests.
    package var allowsEveryAddress: Bool
    /// Maximum response bytes.
    package var size: Int
    /// Timeout including connecting.
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
