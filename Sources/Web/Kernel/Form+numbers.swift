extension Form {
    /// A whole number that was sent; nil where there is none, or none within the bounds. What reads a number says what may come: the largest
    /// numbers overflow as soon as something is added to them.
    package func number(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
        Int(self[name]).flatMap { bounds.contains($0) ? $0 : nil }
    }

    /// The number of an event of the log, or of a version of something.
    package func position(_ name: String) -> Int? { number(name, in: 0...Self.lastPosition) }

    /// More than there can be of anything, and far from where counting ends.
    package static let lastPosition = 1 << 53
}
