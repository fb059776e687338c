/// A member who matches a name, with what distinguishes them from others.
struct MentionedPerson {
    let member: ID<Member>
    let name: String
    let body: String
    let prefecture: String?
    let section: String

    /// Every member under each of their folded names: alone, with the organisation in brackets, with its prefecture, with the section.
    static func bearers(among people: [MentionedPerson]) -> [String: [MentionTargets.Bearer]] {
        var bearers: [String: [MentionTargets.Bearer]] = [:]
        for person in people {
            let others = people.filter { $0.member != person.member }.map { Set($0.names.map(\.folded)) }
            let alone = person.precisions.first { precise in !others.contains { $0.contains(precise.folded) } }
            let bearer = MentionTargets.Bearer(
                target: .member(person.member),
                precisely: alone ?? person.precisions[person.precisions.count - 1],
                exact: Set(person.names.map(\.plainFolded))
            )
            for name in Set(person.names.map(\.folded)) { bearers[name, default: []].append(bearer) }
        }
        return bearers
    }

    private var place: String { (prefecture.flatMap(Prefecture.name) ?? "") + body }

    /// From the least to the most specific.
    private var precisions: [String] { [body, place, "\(body) \(section)", "\(place) \(section)"].map { "\(name)（\($0)）" } }

    private var names: [String] {
        let bare = String(name.prefix { !"(（".contains($0) })
        guard !bare.isEmpty, bare != name else { return [name] + precisions }
        return [name, bare] + precisions + precisions.map { bare + $0.dropFirst(name.count) }
    }
}
