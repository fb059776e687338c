extension Int {
    /// A byte count in readable form: `3.2 MB`.
    var asSize: String {
        switch self {
        case ..<1_000: "\(self) bytes"
        case ..<1_000_000: "\(tenths(1_000)) kB"
        case ..<1_000_000_000: "\(tenths(1_000_000)) MB"
        default: "\(tenths(1_000_000_000)) GB"
        }
    }

    private func tenths(_ unit: Int) -> String {
        let tenths = self * 10 / unit
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Duration {
    /// `2.4 s`
    var asSeconds: String {
        let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
