/// An ambassador for reviewing drafts, and why they fit the asker.
package struct Ambassador: Sendable {
    package let person: Person
    package let role: Role
    package let fit: Fit

    /// In suggested order.
    package enum Fit: Int, Sendable, Comparable {
        case region, field, other

        package static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
    }
}

extension ReadTransaction {
    /// The ambassadors except the viewer: those of their region, those of a field they follow, then the others.
    /// - Parameter places: names of the channels the viewer has joined.
    func ambassadors(for viewer: Viewer, places: [String]) throws -> [Ambassador] {
        let held = try roles.holders(of: .ambassador, limit: 200).filter { $0.member != viewer.member }
        let people = try people.people(Set(held.map(\.member)))
        let place = Self.place(of: viewer.organisation)
        let fields = Set(places.map(\.folded))
        let found = held.compactMap { held -> Ambassador? in
            guard let person = people[held.member] else { return nil }
            let fit = held.role.field.map { field -> Ambassador.Fit in
                if field.covers(place.region, prefecture: place.prefecture) { return .region }
                return fields.contains(field.name.folded) ? .field : .other
            }
            return Ambassador(person: person, role: held.role, fit: fit ?? .other)
        }
        // An ambassador of two things is suggested once, for the better fit.
        let best = Dictionary(found.map { ($0.person.id, $0) }) { $0.fit <= $1.fit ? $0 : $1 }.values
        return best.sorted { ($0.fit, $0.person.id) < ($1.fit, $1.person.id) }
    }

    private static func place(of body: Organisation) -> (region: Region?, prefecture: String?) {
        let code = body.prefecture ?? (PublicCode(body.slug) == nil ? nil : String(body.slug.prefix(2)))
        return (code.flatMap(Region.init(prefecture:)), code)
    }
}
