/// The encodings that a client accepts, by `Accept-Encoding`.
struct AcceptedEncoding: Sendable {
    private var weights: [String: Double] = [:]

    init(_ field: String?) {
        for part in (field ?? "").lowercased().split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { String($0).trimming(while: \.isWhitespace) }
            guard let name = pieces.first else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            weights[name] = weight
        }
    }

    /// A weight of 0 means not accepted. An encoding's own entry takes precedence over the asterisk.
    func takes(_ encoding: String) -> Bool { (weights[encoding] ?? weights["*"] ?? 0) > 0 }
}
