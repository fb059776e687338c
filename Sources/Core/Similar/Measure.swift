import Foundation

/// A published figure by which local bodies are compared.
package enum Measure: String, CaseIterable, Sendable {
    case population, aging, density, primary, secondary, fiscal

    /// How much it counts. How many people there are decides most of how an office works; what people live from comes next.
    var weight: Double {
        switch self {
        case .population: 3
        case .primary, .secondary: 1.5
        case .aging, .density, .fiscal: 1
        }
    }

    /// One standard deviation over all municipalities, in the unit of `position`. A test holds these against the directory.
    var scale: Double {
        switch self {
        case .population: 1.545
        case .aging: 8.12
        case .density: 1.906
        case .primary: 9.95
        case .secondary: 8.29
        case .fiscal: 0.273
        }
    }

    /// Five percent more or fewer people, in standard deviations.
    static let samePopulation = log(1.05) / Measure.population.scale

    /// Where a body stands: people and their density by the logarithm, because 5,000 to 10,000 is as far as 50,000 to 100,000. Nil where
    /// the figure is not published.
    func position(_ figures: Figures) -> Double? {
        switch self {
        case .population: figures.population.map { log(Double(max($0, 1))) }
        case .aging: figures.aging
        case .density: figures.density.map { log(max($0, 1)) }
        case .primary: figures.primary
        case .secondary: figures.secondary
        case .fiscal: figures.fiscalIndex
        }
    }
}
