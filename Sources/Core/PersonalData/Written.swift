/// Words that somebody writes for others.
package protocol Written: Sendable {
    /// All of them as one text, to be looked through.
    var written: String { get }
}

extension String: Written {
    package var written: String { self }
}
