/// Somebody who looks at drafts, and why they fit the asker.
package struct Ambassador: Sendable {
    package let person: Person
    package let role: Role
    package let fit: Fit

    /// In the order in which they are proposed.
    package enum Fit: Int, Sendable, Comparable {
        case region, field, other

        package static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
    }
}

extension Snapshot {
    /// Ambassadors without the viewer themselves: those of their region, those of a field they follow, then the others.
    /// - Parameter places: names of the channels the viewer has joined.
    func ambassadors(for viewer: Viewer, places: [String]) throws -> [Ambassador] {
        let held = try roles.holders(of: .ambassador, limit: 200).filter { $0.member != viewer.member }
        let people = try people.people(Set(held.map(\.member)))
        let regions = Self.regionWords(of: viewer.organisation)
        let fields = Set(places.map(\.folded))
        let found = held.compactMap { held -> Ambassador? in
            guard let person = people[held.member] else { return nil }
            let field =
                (held.role.field.map { String($0.drop { $0 != ":" }.dropFirst()) }.flatMap { $0.isEmpty ? nil : $0 } ?? held.role.field)?
                .folded
            let fit: Ambassador.Fit =
                field.map { regions.contains($0) ? .region : fields.contains($0) ? .field : .other } ?? .other
            return Ambassador(person: person, role: held.role, fit: fit)
        }
        // Who stands for two things is proposed once, for what fits better.
        let best = Dictionary(found.map { ($0.person.id, $0) }) { $0.fit <= $1.fit ? $0 : $1 }.values
        return best.sorted { ($0.fit, $0.person.id) < ($1.fit, $1.person.id) }
    }

    /// As a role's field may call the region of a body.
    private static func regionWords(of body: Organisation) -> Set<String> {
        guard let code = body.prefecture ?? (PublicCode(body.slug) == nil ? nil : String(body.slug.prefix(2))),
            let region = Region(prefecture: code)
        else { return [] }
        let words: [String] =
            switch region {
            case .hokkaido: ["北海道"]
            case .tohoku: ["東北"]
            case .kanto: ["関東"]
            case .chubu: ["中部"]
            case .kinki: ["近畿", "関西"]
            case .chugoku: ["中国"]
            case .shikoku: ["四国"]
            case .kyushu: ["九州", "九州・沖縄", "沖縄"]
            }
        return Set((words + [Prefecture.name(code)].compactMap(\.self)).map(\.folded))
    }
}
