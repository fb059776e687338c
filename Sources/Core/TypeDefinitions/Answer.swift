/// What was filled into one field.
package enum Answer: Sendable, Hashable {
    case text(String)
    /// Keys of choices, in the order of the definition.
    case choices([String])
    /// In thousandths.
    case number(Int64)
    /// `2026-11-29`
    case date(String)
    case organisation(ID<Organisation>)
    case flag(Bool)

    /// A number as it is written: `1200`, `0.5`.
    package static func written(_ thousandths: Int64) -> String {
        let (whole, rest) = (thousandths.magnitude / 1_000, thousandths.magnitude % 1_000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(rest + 1_000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}
