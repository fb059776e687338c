/// A person's name and how it is read.
struct PersonName: Sendable, Hashable {
    let name: String
    let reading: String

    init(_ name: String, reading: String) throws(Refusal) {
        var flaws = FlawList()
        let name = try flaws.check(try TextRules.line(name, field: "name", limit: 40))
        let reading = try flaws.check(try Reading(reading, field: "reading", limit: 60).text)
        guard let name, let reading else { throw .invalid(flaws.flaws) }
        self.name = name
        self.reading = reading
    }

    /// What a search for people compares with.
    var folded: String { "\(name.folded)\n\(reading.folded)" }
}
