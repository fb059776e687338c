/// Finds personal data in a text, with full-width letters, digits and dashes read as half-width ones.
///
/// It runs while somebody types: every pattern has a bounded length and is tried once per position, so the time is linear in the text.
struct PersonalDataReader {
    let characters: [Character]
    private let narrow: [Character]
    let plain: String
    let signs: PersonalDataSigns

    init(_ text: String, _ signs: PersonalDataSigns) {
        characters = Array(text)
        var narrow: [Character] = []
        narrow.reserveCapacity(characters.count)
        for character in characters { narrow.append(Self.narrow(character, after: narrow.last)) }
        self.narrow = narrow
        plain = String(narrow)
        self.signs = signs
    }

    func myNumbers() -> [PersonalData] {
        guard signs.mayHoldMyNumber else { return [] }
        return found(.myNumber, plain.matches(of: /[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9-])/).map(\.range)) { text in
            MyNumber.isValid(text.compactMap(\.wholeNumberValue))
        }
    }

    func phones() -> [PersonalData] {
        guard signs.mayHoldPhone else { return [] }
        let ranges = plain.matches(
            of:
                /(?:\(0[0-9]{1,4}\)[0-9]{1,4}-|0[0-9]{1,4}[-(][0-9]{1,4}[-)])[0-9]{3,4}(?![0-9-])|0[5789]0(?:[0-9]{8}|[. ][0-9]{4}[. ][0-9]{4})(?![0-9-])/
        ).map(\.range)
        return found(.phone, ranges) { text in
            let digits = String(text.filter(\.isNumber))
            return (10...11).contains(digits.count) && !["0120", "0800", "0570"].contains { digits.hasPrefix($0) }
        }
    }

    func mails() -> [PersonalData] {
        narrow.indices.filter { narrow[$0] == "@" }.compactMap { at in
            let start = narrow[..<at].suffix(65).lastIndex { !Self.isLocal($0) }.map { $0 + 1 } ?? max(0, at - 65)
            guard (1...64).contains(at - start) else { return nil }
            var labels = narrow[(at + 1)...].prefix(255).prefix(while: Self.isDomain).split(
                separator: ".",
                omittingEmptySubsequences: false
            )
            while let last = labels.last, last.count < 2 || !last.allSatisfy(\.isLetter) { labels.removeLast() }
            guard labels.count >= 2, !labels.contains(where: \.isEmpty), let end = labels.last?.endIndex else { return nil }
            let text = String(characters[start..<end])
            return text.contains("example") ? nil : PersonalData(kind: .mail, text: text)
        }
    }

    private static func isLocal(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._%+-".contains(character))
    }

    private static func isDomain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "." || character == "-")
    }

    func births() -> [PersonalData] {
        guard signs.mayHoldBirth else { return [] }
        let told = /(?:生年月日|誕生日|生まれた日)[はがの: 、を]{0,3}(?:明治|大正|昭和|平成|令和|[MTSHR])? ?(?:[0-9]{1,4}|元)[年.\/-] ?[0-9]{1,2}[月.\/-] ?[0-9]{1,2}日?/
        let born = /(?:明治|大正|昭和|平成|令和|[MTSHR])?(?:[0-9]{1,4}|元)[年.\/-] ?[0-9]{1,2}[月.\/-] ?[0-9]{1,2}日? ?(?:生まれ|生(?![産成活徒命育涯物計]))/
        return found(.birth, plain.matches(of: told).map(\.range)) + found(.birth, plain.matches(of: born).map(\.range))
    }

    // MARK: The writer

    /// Where the text names this writer or their organisation: 野沢美咲, 真岡市, もおかし, 092096; and 野沢 and 真岡 where no longer word stands (真岡では,
    /// not 真岡鐵道).
    func names(of writer: Viewer) -> [PersonalData] {
        let body = writer.organisation
        let isPlace = body.name.last.map { "都道府県市区町村".contains($0) } ?? false
        let parts = writer.name.split(whereSeparator: \.isWhitespace).map(String.init)
        let long = [writer.name, body.name, body.slug] + (body.reading.count >= 3 ? [body.reading] : [])
        let short = (parts.count > 1 ? parts : []) + (isPlace ? [String(body.name.dropLast())] : [])
        let whole = String(characters).folded
        guard (long + short).contains(where: { whole.contains($0.folded) }) else { return [] }

        let folded = characters.enumerated().flatMap { place, character in String(character).folded.map { (letter: $0, place: place) } }
        let named = long.flatMap { Self.places(of: $0, in: folded) }
        let spoken = short.flatMap { Self.places(of: $0, in: folded) }.filter { !isWord($0.lowerBound - 1) && !isWord($0.upperBound) }
        return (named + spoken.filter { place in !named.contains { $0.overlaps(place) } }).map { place in
            PersonalData(kind: .writer, text: String(characters[place]))
        }
    }

    /// The occurrences of a name in any spacing and variant: 野沢　美咲, 袖ヶ浦市 for 袖ケ浦市.
    /// - Parameter folded: the letters of the text, each with its character's position.
    private static func places(of name: String, in folded: [(letter: Character, place: Int)]) -> [Range<Int>] {
        let wanted = Array(name.folded)
        guard wanted.count >= 2, folded.count >= wanted.count else { return [] }
        return (0...folded.count - wanted.count).compactMap { start in
            let found = folded[start..<start + wanted.count]
            guard zip(found, wanted).allSatisfy({ $0.letter == $1 }) else { return nil }
            return folded[start].place..<folded[start + wanted.count - 1].place + 1
        }
    }

    /// Whether the character is a kanji or katakana.
    private func isWord(_ place: Int) -> Bool {
        guard characters.indices.contains(place), let scalar = characters[place].unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x3005, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF: return true
        default: return false
        }
    }

    // MARK: Ranges

    /// Findings for ranges whose preceding character does not make them part of a longer word.
    func found(_ kind: PersonalData.Kind, _ ranges: [Range<String.Index>], where isIt: (Substring) -> Bool = { _ in true })
        -> [PersonalData]
    {
        zip(ranges, offsets(of: ranges)).compactMap { range, places in
            if range.lowerBound > plain.startIndex {
                let before = plain[plain.index(before: range.lowerBound)]
                if before.isASCII, before.isLetter || before.isNumber || before == "-" { return nil }
            }
            return isIt(plain[range]) ? piece(kind, places) : nil
        }
    }

    /// The piece as typed.
    func piece(_ kind: PersonalData.Kind, _ places: Range<Int>) -> PersonalData {
        PersonalData(kind: kind, text: String(characters[places]))
    }

    /// The ranges, in ascending order, as character offsets.
    func offsets(of ranges: [Range<String.Index>]) -> [Range<Int>] {
        var index = plain.startIndex
        var offset = 0
        return ranges.map { range in
            offset += plain.distance(from: index, to: range.lowerBound)
            let length = plain.distance(from: range.lowerBound, to: range.upperBound)
            defer { (index, offset) = (range.upperBound, offset + length) }
            return offset..<offset + length
        }
    }

    /// Maps one character to one, so that offsets in both texts are equal.
    private static func narrow(_ character: Character, after last: Character?) -> Character {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return character }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x3000: return " "
        // The long-vowel mark, typed for a dash.
        case 0x30FC where last?.isNumber == true && last?.isASCII == true: return "-"
        default: return character
        }
    }
}
