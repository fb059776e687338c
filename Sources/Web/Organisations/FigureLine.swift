import Core

/// A published statistic as displayed: label, value, year.
struct FigureLine {
    let name: String
    /// Nil when not published; never a zero.
    let value: String?
    let unit: String
    let time: String

    /// The six main ones.
    static func main(_ figures: Figures, _ texts: Texts) -> [FigureLine] {
        let lines = Lines(texts: texts)
        return [
            lines.line("population", figures.population.map(texts.number)),
            lines.line("aging", figures.aging.map { decimal($0, 1) }),
            lines.line("type", figures.type),
            lines.line("secondary", figures.secondary.map { decimal($0, 1) }),
            lines.line("fiscal", figures.fiscalIndex.map { decimal($0, 2) }),
            lines.line("projection", figures.projection.map { decimal($0, 1) }),
        ]
    }

    /// Those used for comparison, with two sectors in one.
    static func compared(_ figures: Figures, _ texts: Texts) -> [FigureLine] {
        let lines = Lines(texts: texts)
        let sectors = [figures.primary, figures.secondary].compactMap { $0.map { decimal($0, 1) + "%" } }
        return [
            lines.line("population", figures.population.map(texts.number)),
            lines.line("aging", figures.aging.map { decimal($0, 1) }),
            FigureLine(name: "", value: sectors.count == 2 ? sectors.joined(separator: texts("similar.slash")) : nil, unit: "", time: ""),
            lines.line("fiscal", figures.fiscalIndex.map { decimal($0, 2) }),
        ]
    }

    /// All of them.
    static func all(_ figures: Figures, _ texts: Texts) -> [FigureLine] {
        let lines = Lines(texts: texts)
        return [
            lines.line("population", figures.population.map(texts.number)),
            lines.line("households", figures.households.map(texts.number)),
            lines.line("aging", figures.aging.map { decimal($0, 2) }),
            lines.line("density", figures.density.map { decimal($0, 1) }),
            lines.line("area", figures.area.map { decimal($0, 2) }),
            lines.line("primary", figures.primary.map { decimal($0, 1) }),
            lines.line("secondary", figures.secondary.map { decimal($0, 1) }),
            lines.line("tertiary", figures.tertiary.map { decimal($0, 1) }),
            lines.line("fiscal", figures.fiscalIndex.map { decimal($0, 2) }),
            lines.line("projection", figures.projection.map { decimal($0, 1) }),
            lines.line("type", figures.type),
        ]
    }

    private struct Lines {
        let texts: Texts

        /// Ratios and groups have no unit.
        func line(_ key: String, _ value: String?) -> FigureLine {
            let unit = "figure.\(key).unit"
            return FigureLine(
                name: texts("figure.\(key)"),
                value: value,
                unit: texts.has(unit) ? texts(unit) : "",
                time: texts("figure.\(key).time")
            )
        }
    }

    /// With that many decimal places and thousands separators.
    private static func decimal(_ number: Double, _ digits: Int) -> String {
        let factor = digits == 2 ? 100 : 10
        let rounded = Int((number * Double(factor)).rounded())
        let fraction = String(rounded % factor)
        let whole = Texts.japanese.number(rounded / factor)
        return "\(whole).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
    }
}
