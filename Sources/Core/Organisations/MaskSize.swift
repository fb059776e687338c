/// The size class shown by a mask. Villages and special wards show none, because they are too few.
package enum MaskSize: String, CaseIterable, Sendable {
    /// Towns.
    case under10k = "10k"
    case from10k = "10k-up"
    /// Cities.
    case under50k = "50k"
    case under100k = "100k"
    case from100k = "100k-up"

    init?(kind: Organisation.Kind, population: Int) {
        switch kind {
        case .town: self = population < 10_000 ? .under10k : .from10k
        case .city: self = population < 50_000 ? .under50k : population < 100_000 ? .under100k : .from100k
        case .village, .specialWard, .national, .prefecture, .union, .firm, .school, .association: return nil
        }
    }
}
