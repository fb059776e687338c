extension Form {
    /// An integer parameter; nil when missing or out of bounds. Every caller gives bounds, because arithmetic on the largest numbers
    /// overflows.
    package func number(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
        Int(self[name]).flatMap { bounds.contains($0) ? $0 : nil }
    }

    /// An event id or a version number.
    package func position(_ name: String) -> Int? { number(name, in: 0...Self.lastPosition) }

    /// Above any real count, and far from overflow.
    package static let lastPosition = 1 << 53
}
