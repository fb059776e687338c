import Core

/// How a body is named where its prefecture cannot be told from around it: 25 names stand for bodies in two prefectures.
enum BodyName {
    static func withPlace(_ organisation: Organisation) -> String {
        guard organisation.kind != .prefecture, let place = organisation.prefecture.flatMap(Prefecture.name) else {
            return organisation.name
        }
        return "\(place) \(organisation.name)"
    }
}
