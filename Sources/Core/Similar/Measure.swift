import Foundation

/// A published statistic by which local organisations are compared.
package enum Measure: String, CaseIterable, Sendable {
    case population, aging, density, primary, secondary, fiscal

    /// Its weight. The population determines most of how an office works, then the economy.
    var weight: Double {
        switch self {
        case .population: 3
        case .primary, .secondary: 1.5
        case .aging, .density, .fiscal: 1
        }
    }

    /// One standard deviation over all municipalities, in the unit of `position`. A test compares these with the directory.
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

    /// A difference of five percent in population, in standard deviations.
    static let samePopulation = log(1.05) / Measure.population.scale

    /// The value on the scale: population and density are logarithmic, because 5,000 to 10,000 is as far as 50,000 to 100,000. Nil when not
    /// published.
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
