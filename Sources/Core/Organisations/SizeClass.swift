/// A coarse class of a municipality's population. The word names the upper bound.
package enum SizeClass: String, CaseIterable, Sendable {
    case under5k = "5k"
    case under10k = "10k"
    case under50k = "50k"
    case under100k = "100k"
    case under300k = "300k"
    case from300k = "300k-up"

    package init(population: Int) {
        switch population {
        case ..<5_000: self = .under5k
        case ..<10_000: self = .under10k
        case ..<50_000: self = .under50k
        case ..<100_000: self = .under100k
        case ..<300_000: self = .under300k
        default: self = .from300k
        }
    }
}
