import Core

/// The name of an organisation where the context does not show its prefecture: 25 names belong to organisations in two prefectures.
enum BodyName {
    static func withPlace(_ organisation: Organisation) -> String {
        guard organisation.kind != .prefecture, let place = organisation.prefecture.flatMap(Prefecture.name) else {
            return organisation.name
        }
        return "\(place) \(organisation.name)"
    }
}
