/// The whole directory file, validated line by line and across lines.
struct Directory: Sendable {
    let bodies: [DirectoryBody]
    let wards: [DirectoryWard]
    /// Mail domains to the slug of their owner.
    let domains: [MailDomain: String]
    /// Mail domains to the slugs of other organisations that use them.
    let shares: [MailDomain: Set<String>]

    /// - Parameter known: slugs in the database; the city of a ward may be there instead of in the file.
    init(_ rows: [DirectoryRow], known: Set<String>) throws(DirectoryRefusal) {
        guard let first = rows.first else {
            throw DirectoryRefusal(flaws: [DirectoryFlaw(line: 1, column: "id", reason: "directory.empty")])
        }
        let missing = ["id", "kind", "name"].filter { first.values[$0] == nil }
        guard missing.isEmpty else {
            throw DirectoryRefusal(flaws: missing.map { DirectoryFlaw(line: 1, column: $0, reason: "directory.column-missing") })
        }
        let lines = rows.map(DirectoryLine.init)
        var flaws = lines.flatMap(\.flaws)
        flaws += Self.repeated(lines) + Self.parentless(lines, known: known)
        let users = Self.users(lines)
        domains = users.mapValues { Self.owner(among: $0).id }
        shares = users.mapValues { Set($0.map(\.id)).subtracting([Self.owner(among: $0).id]) }
        flaws += users.values.flatMap(Self.strangers)
        guard flaws.isEmpty else {
            let inOrder = flaws.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            throw DirectoryRefusal(flaws: inOrder.map(\.element))
        }
        var bodies: [DirectoryBody] = []
        var wards: [DirectoryWard] = []
        for line in lines {
            switch line.content {
            case .body(let body): bodies.append(body)
            case .ward(let ward): wards.append(ward)
            case nil: break
            }
        }
        self.bodies = bodies
        self.wards = wards
    }

    private static func repeated(_ lines: [DirectoryLine]) -> [DirectoryFlaw] {
        var first: [String: Int] = [:]
        var flaws: [DirectoryFlaw] = []
        for line in lines where !line.id.isEmpty {
            if let earlier = first[line.id] {
                let reason = Refusal.Reason("directory.repeated", ["value": line.id, "line": "\(earlier)"])
                flaws.append(DirectoryFlaw(line: line.number, column: "id", reason: reason))
            } else {
                first[line.id] = line.number
            }
        }
        return flaws
    }

    private static func parentless(_ lines: [DirectoryLine], known: Set<String>) -> [DirectoryFlaw] {
        let wards = Set(
            lines.compactMap { line -> String? in if case .ward = line.content { line.id } else { nil } }
        )
        let parents = known.union(lines.map(\.id)).subtracting(wards)
        return lines.compactMap { line in
            guard let parent = line.parent, !parents.contains(parent) else { return nil }
            let reason = Refusal.Reason("directory.parent-unknown", ["value": parent])
            return DirectoryFlaw(line: line.number, column: "parent", reason: reason)
        }
    }

    private static func users(_ lines: [DirectoryLine]) -> [MailDomain: [DirectoryLine]] {
        var users: [MailDomain: [DirectoryLine]] = [:]
        for line in lines {
            for domain in line.domains { users[domain, default: []].append(line) }
        }
        return users
    }

    /// A domain shared by a ministry and its agencies belongs to the ministry.
    private static func owner(among users: [DirectoryLine]) -> DirectoryLine {
        users.first { owner in users.allSatisfy { $0.id == owner.id || $0.parent == owner.id } } ?? users[0]
    }

    /// Any other sharing is an error in the file.
    private static func strangers(among users: [DirectoryLine]) -> [DirectoryFlaw] {
        let owner = owner(among: users)
        return users.filter { $0.id != owner.id && $0.parent != owner.id }.map { line in
            DirectoryFlaw(line: line.number, column: "domains", reason: Refusal.Reason("directory.domain-taken", ["value": owner.id]))
        }
    }
}
