/// The distance of two organisations: the weighted root mean square of the differences of their measures, each in standard deviations.
///
/// 0 is equal, 0.3 very similar, 1 like two random organisations.
package struct Likeness: Sendable, Hashable {
    package let distance: Double
    /// Smallest difference first.
    package let differences: [Difference]

    package struct Difference: Sendable, Hashable {
        package let measure: Measure
        /// In standard deviations, unsigned.
        package let amount: Double

        /// Populations have a threshold of their own, because nobody would call 78,000 and 68,000 equal.
        package var isEqual: Bool { amount < (measure == .population ? Measure.samePopulation : 0.1) }
        package var isNear: Bool { amount < 0.35 }
    }

    /// Nil when the two have no statistic in common.
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
