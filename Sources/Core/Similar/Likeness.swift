/// How near two bodies are: the weighted root mean square of the differences of their measures, each in standard deviations.
///
/// 0 is the same, 0.3 is a close relative, 1 is like two bodies picked at random.
package struct Likeness: Sendable, Hashable {
    package let distance: Double
    /// Nearest measure first.
    package let differences: [Difference]

    package struct Difference: Sendable, Hashable {
        package let measure: Measure
        /// In standard deviations, without sign.
        package let amount: Double

        /// People count themselves: of 78,000 and 68,000 nobody says they are the same.
        package var isEqual: Bool { amount < (measure == .population ? Measure.samePopulation : 0.1) }
        package var isNear: Bool { amount < 0.35 }
    }

    /// Nil where the two have no figure in common.
    package init?(_ one: Figures, _ other: Figures) {
        let differences = Measure.allCases.compactMap { measure -> Difference? in
            guard let here = measure.position(one), let there = measure.position(other) else { return nil }
            return Difference(measure: measure, amount: abs(here - there) / measure.scale)
        }
        guard !differences.isEmpty else { return nil }
        let weight = differences.reduce(0) { $0 + $1.measure.weight }
        let sum = differences.reduce(0) { $0 + $1.measure.weight * $1.amount * $1.amount }
        distance = (sum / weight).squareRoot()
        self.differences = differences.sorted { $0.amount < $1.amount }
    }
}
