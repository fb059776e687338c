import Foundation

/// A person's name and its reading.
struct PersonName: Sendable, Hashable {
    let name: String
    let reading: String

    init(_ name: String, reading: String) throws(Refusal) {
        var flaws = FlawList()
        let name = try flaws.check(try Self.name(name))
        let reading = try flaws.check(try Self.reading(reading))
        (self.name, self.reading) = try flaws.passing(name, reading)
    }

    /// The folded name and reading that people search compares with.
    var folded: String { "\(name.folded)\n\(reading.folded)" }

    /// The name that mentions compare with: without a part in brackets behind it, as in 佐藤 花子（旧姓 山田）.
    var called: String { Self.called(name) }

    static func called(_ name: String) -> String {
        let bare = String(name.prefix { !"(（".contains($0) }).folded
        return bare.isEmpty ? name.folded : bare
    }

    /// The name stands at the top of mail, even to addresses that have not joined, so it must not be usable as a message.
    private static func name(_ typed: String) throws(Refusal) -> String {
        let name = try TextRules.line(typed, field: "name", limit: 40)
        let plain = name.precomposedStringWithCompatibilityMapping
        guard !hasAddress(plain) else { throw .invalid("name", "person.name-address") }
        guard plain.allSatisfy(isOfName), plain.count(where: \.isNumber) <= 4, plain.split(separator: " ").count <= 6,
            plain.contains(where: \.isLetter)
        else { throw .invalid("name", "person.name-letters") }
        return name
    }

    private static func reading(_ typed: String) throws(Refusal) -> String {
        let reading = try KanaReading(typed, field: "reading", limit: 60).text
        guard !hasAddress(reading) else { throw .invalid("reading", "person.name-address") }
        return reading
    }

    /// Letters, numbers, and the punctuation of names, in any width: ＝ as =.
    static func isOfName(_ character: Character) -> Bool {
        if character.isLetter || character.isNumber || marks.contains(character) { return true }
        let plain = String(character).precomposedStringWithCompatibilityMapping
        return plain != String(character) && plain.allSatisfy(marks.contains)
    }

    private static let marks: Set<Character> = Set(" .・'’-‐‑–ー々〆〇()=゠")

    /// Whether a mail program would make a link of it: `https://…`, `a@b`, or a dot between Latin letters as in `example.jp`, but not in
    /// `J. R. Smith`.
    private static func hasAddress(_ name: String) -> Bool {
        if name.contains("@") || name.contains("://") || name.contains(/www\./.ignoresCase()) { return true }
        return name.contains(/[A-Za-z0-9-]\.[A-Za-z]{2}/)
    }
}
