/// Which encodings of an answer a reader takes, as `Accept-Encoding` says.
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

    /// A weight of 0 means that it is not taken. What is named alone counts before the asterisk that stands for the rest.
    func takes(_ encoding: String) -> Bool { (weights[encoding] ?? weights["*"] ?? 0) > 0 }
}
