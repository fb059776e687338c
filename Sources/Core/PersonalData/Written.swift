/// Text that somebody writes for others.
package protocol Written: Sendable {
    /// All of it as one string, to search for personal data.
    var written: String { get }
}

extension String: Written {
    package var written: String { self }
}
