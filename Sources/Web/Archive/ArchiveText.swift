import Core
import Markdown

/// Texts of an archive, with mail addresses removed, because harvesters may read it.
enum ArchiveText {
    private static let word = "［メールアドレス］"

    /// A title or another line of plain text.
    static func plain(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var shown = 0
        for range in mails(in: scalars) {
            result.append(contentsOf: scalars[shown..<range.lowerBound])
            result.append(contentsOf: word.unicodeScalars)
            shown = range.upperBound
        }
        result.append(contentsOf: scalars[shown...])
        return String(result)
    }

    /// A post. Addresses are searched in the parsed Markdown, because markup can be inside them.
    static func document(_ body: String) -> Document {
        Document(parsing: body).hiding(mails, as: word)
    }

    /// Absolute times with day and year.
    static func times(_ texts: Texts) -> Times {
        Times(texts: texts, now: Moment(milliseconds: 0))
    }

    /// The ranges of mail addresses, also in full-width letters: `ｔａｒｏ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐ`.
    static func mails(in text: [Unicode.Scalar]) -> [Range<Int>] {
        let narrow = text.map(narrow)
        var ranges: [Range<Int>] = []
        for at in narrow.indices where narrow[at] == "@" {
            let before = ranges.last?.upperBound ?? 0
            var start = at
            while start > before, at - start < 64, isPart(narrow[start - 1], or: "._%+-") { start -= 1 }
            var end = at + 1
            while end < narrow.count, end - at < 256, isPart(narrow[end], or: ".-") { end += 1 }
            while end > at + 1, narrow[end - 1] == "." { end -= 1 }
            if start < at, narrow[(at + 1)..<end].dropFirst().contains(".") { ranges.append(start..<end) }
        }
        return ranges
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
        case 0xFE6B: "@"
        case 0xFF61: "."
        default: scalar
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar, or signs: String) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z": true
        default: signs.unicodeScalars.contains(scalar)
        }
    }
}
