/// One line of the directory file, parsed and validated by itself.
struct DirectoryLine: Sendable {
    enum Content: Sendable {
        case body(DirectoryBody)
        case ward(DirectoryWard)
    }

    let number: Int
    let id: String
    /// The id of the parent: the city of a ward, the ministry of an agency.
    let parent: String?
    let domains: [MailDomain]
    /// Nil for a line with flaws.
    let content: Content?
    let flaws: [DirectoryFlaw]

    init(_ row: DirectoryRow) {
        var cells = DirectoryCells(row)
        number = row.line
        id = cells.required("id", limit: 40)
        parent = cells.text("parent", limit: 40)
        let word = cells.required("kind", limit: 40)
        let isWard = word == "ward"
        let kind = Organisation.Kind(rawValue: word)
        if kind == nil, !isWard, !word.isEmpty { cells.add("kind", Refusal.Reason("directory.kind-unknown", ["value": word])) }
        let prefecture = cells.place(id: id, kind: kind, isWard: isWard)
        domains = cells.domains(isWard: isWard)
        let body = cells.body(id: id, kind: kind ?? .city, prefecture: prefecture)
        if isWard, parent == nil { cells.add("parent", "directory.cell-empty") }
        flaws = cells.flaws
        content =
            if !flaws.isEmpty {
                nil
            } else if isWard {
                .ward(DirectoryWard(code: id, city: parent ?? "", name: body.name, reading: body.reading))
            } else {
                .body(body)
            }
    }
}

extension DirectoryCells {
    /// Checks the id against the kind, and the prefecture against the id.
    fileprivate mutating func place(id: String, kind: Organisation.Kind?, isWard: Bool) -> String? {
        let prefecture = text("prefecture", limit: 2)
        if let prefecture, Region(prefecture: prefecture) == nil { add("prefecture", "directory.prefecture-wrong") }
        guard !id.isEmpty, isWard || kind != nil else { return prefecture }
        if isWard || kind?.isMunicipal == true {
            guard let code = PublicCode(id) else {
                add("id", Refusal.Reason(Self.flaw(ofCode: id), ["value": id]))
                return prefecture
            }
            let isPrefectureCode = code.text.dropFirst(2).prefix(3) == "000"
            if isPrefectureCode != (kind == .prefecture) { add("kind", "directory.kind-not-of-code") }
            if let prefecture, prefecture != code.prefecture { add("prefecture", "directory.prefecture-wrong") }
            return code.prefecture
        }
        let isWord = id.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
        if !isWord || PublicCode(id) != nil { add("id", Refusal.Reason("directory.id-malformed", ["value": id])) }
        return prefecture
    }

    /// The reason a text is no code. Spreadsheets strip leading zeros.
    private static func flaw(ofCode id: String) -> String {
        guard id.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return "directory.code-malformed" }
        if id.utf8.count == 5, PublicCode("0" + id) != nil { return "directory.code-without-zero" }
        guard id.utf8.count == 6 else { return "directory.code-malformed" }
        guard let number = Int(id.prefix(2)), (1...47).contains(number) else { return "directory.code-prefecture" }
        return "directory.code-wrong"
    }

    fileprivate mutating func domains(isWard: Bool) -> [MailDomain] {
        var domains: [MailDomain] = []
        for word in words("domains", limit: 1000) {
            do throws(Refusal) {
                let domain = try MailDomain(word)
                if !domains.contains(domain) { domains.append(domain) }
            } catch {
                add("domains", Refusal.Reason("directory.domain-wrong", ["value": word]))
            }
        }
        if isWard, !domains.isEmpty { add("domains", "directory.ward-with-domain") }
        return domains
    }

    fileprivate mutating func body(id: String, kind: Organisation.Kind, prefecture: String?) -> DirectoryBody {
        let name = required("name", limit: 60)
        let reading = text("reading", limit: 90) ?? ""
        let others = [text("short", limit: 60)].compactMap(\.self) + words("alternate", limit: 200)
        var folded: [String] = []
        for form in ([name] + others + [reading, text("romaji", limit: 60) ?? ""]).map(\.folded) where !form.isEmpty {
            if !folded.contains(form) { folded.append(form) }
        }
        return DirectoryBody(
            slug: id,
            kind: kind,
            name: name,
            reading: reading,
            folded: folded.joined(separator: "\n"),
            prefecture: prefecture,
            class: text("class", limit: 60),
            website: text("website", limit: 300),
            hint: text("hint", limit: 253),
            figures: figures()
        )
    }

    private mutating func figures() -> Figures {
        var figures = Figures()
        figures.population = count("population", upTo: 200_000_000)
        figures.households = count("households", upTo: 200_000_000)
        figures.aging = number("aging", in: 0...100)
        figures.density = number("density", in: 0...100_000)
        figures.primary = number("primary", in: 0...100)
        figures.secondary = number("secondary", in: 0...100)
        figures.tertiary = number("tertiary", in: 0...100)
        figures.fiscalIndex = number("fiscal", in: 0...20)
        figures.area = number("area", in: 0...400_000)
        figures.projection = number("projection", in: 0...1000)
        figures.type = text("type", limit: 40)
        return figures
    }
}
