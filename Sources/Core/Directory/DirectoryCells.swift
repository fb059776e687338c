import Foundation

/// Parses the cells of one line, collecting every flaw instead of stopping at the first.
struct DirectoryCells {
    let row: DirectoryRow
    private(set) var flaws: [DirectoryFlaw] = []

    init(_ row: DirectoryRow) {
        self.row = row
    }

    mutating func add(_ column: String, _ reason: Refusal.Reason) {
        flaws.append(DirectoryFlaw(line: row.line, column: column, reason: reason))
    }

    /// Nil for an empty cell.
    mutating func text(_ column: String, limit: Int) -> String? {
        do throws(Refusal) {
            let text = try TextRules.line(row.values[column] ?? "", field: column, limit: limit, required: false)
            return text.isEmpty ? nil : text
        } catch {
            if case .invalid(let found) = error { for flaw in found { add(column, flaw.reason) } }
            return nil
        }
    }

    mutating func required(_ column: String, limit: Int) -> String {
        let before = flaws.count
        let text = text(column, limit: limit)
        if text == nil, flaws.count == before { add(column, "directory.cell-empty") }
        return text ?? ""
    }

    /// Values separated by `|` or spaces.
    mutating func words(_ column: String, limit: Int) -> [String] {
        (text(column, limit: limit) ?? "").split { $0 == "|" || $0 == " " }.map(String.init)
    }

    /// Plain decimal digits: no sign, exponent or thousands separator.
    mutating func number(_ column: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = text(column, limit: 20) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isPlain = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
        guard isPlain, let number = Double(text) else {
            add(column, Refusal.Reason("directory.number-malformed", ["value": text]))
            return nil
        }
        guard range.contains(number) else {
            add(column, Refusal.Reason("directory.number-out-of-range", ["value": text]))
            return nil
        }
        return number
    }

    mutating func count(_ column: String, upTo limit: Int) -> Int? {
        guard let number = number(column, in: 0...Double(limit)) else { return nil }
        guard let count = Int(exactly: number) else {
            add(column, Refusal.Reason("directory.number-malformed", ["value": row.values[column] ?? ""]))
            return nil
        }
        return count
    }
}
