/// The whole directory file, checked: its lines one by one and against each other.
struct Directory: Sendable {
    let bodies: [DirectoryBody]
    let wards: [DirectoryWard]
    /// Mail domain to the slug of its body.
    let domains: [MailDomain: String]

    /// - Parameter known: slugs that the database has; a ward's city may stand there instead of in the file.
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
        domains = Self.domains(lines, &flaws)
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

    /// A ministry and its agencies share a domain; an address there names the ministry. Any other sharing is a flaw.
    private static func domains(_ lines: [DirectoryLine], _ flaws: inout [DirectoryFlaw]) -> [MailDomain: String] {
        var users: [MailDomain: [DirectoryLine]] = [:]
        for line in lines {
            for domain in line.domains { users[domain, default: []].append(line) }
        }
        return users.mapValues { users in
            let owner = users.first { owner in users.allSatisfy { $0.id == owner.id || $0.parent == owner.id } } ?? users[0]
            for line in users where line.id != owner.id && line.parent != owner.id {
                let reason = Refusal.Reason("directory.domain-taken", ["value": owner.id])
                flaws.append(DirectoryFlaw(line: line.number, column: "domains", reason: reason))
            }
            return owner.id
        }
    }
}
