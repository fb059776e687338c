/// The source lines that cmark parsed, for what its tree does not contain: item numbers, the kind of a heading.
struct SourceLines {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The number of an item that starts here; lines and columns count from 1.
    func number(line: Int, column: Int) -> Int? {
        let digits = rest(line, column).prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Whether the task that starts here is ticked. cmark searches the whole line for `[x]`.
    func isTicked(line: Int, column: Int) -> Bool {
        let box = rest(line, column).drop { $0 != UInt8(ascii: "[") }.dropFirst().first
        return box == UInt8(ascii: "x") || box == UInt8(ascii: "X")
    }

    /// Whether a heading starts with `#`; otherwise it is a setext heading.
    func hasHashes(line: Int, column: Int) -> Bool {
        let rest = rest(line, column)
        let hashes = rest.prefix { $0 == UInt8(ascii: "#") }
        let next = rest.dropFirst(hashes.count).first
        return (1...6).contains(hashes.count) && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\t"))
    }

    private func rest(_ line: Int, _ column: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(line - 1), column >= 1 else { return [] }
        return bytes[min(starts[line - 1] + column - 1, bytes.count)...]
    }
}
