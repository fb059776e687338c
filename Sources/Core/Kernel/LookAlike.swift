import Foundation

/// Whether two names are visually confusable, by their skeletons (Unicode Technical Standard 39).
package enum LookAlike {
    /// True also for names that mentions and search treat as equal: other width, case, kana or kanji variant.
    package static func isSame(_ one: String, _ other: String) -> Bool {
        // Both forms, because capitals can be confusable where small letters are not (`I` and `l`), and vice versa.
        one.folded == other.folded || skeleton(of: one) == skeleton(of: other)
            || skeleton(of: one.lowercased()) == skeleton(of: other.lowercased())
    }

    /// The skeleton of a name, equal for confusable names. For comparison only: it is not readable.
    static func skeleton(of name: String) -> String {
        let visible = name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace }
        // The compatibility mapping comes in between: a full-width dash looks like ー, and half-width kana become kana that look like kanji.
        let mapped = String(looks(String.UnicodeScalarView(visible)))
        return String(looks(mapped.decomposedStringWithCompatibilityMapping.unicodeScalars)).decomposedStringWithCanonicalMapping
    }

    private static func looks(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var found = String.UnicodeScalarView()
        for scalar in String(scalars).decomposedStringWithCanonicalMapping.unicodeScalars {
            if let look = looks[scalar] { found.append(contentsOf: look) } else { found.append(scalar) }
        }
        return found
    }

    private static let looks: [Unicode.Scalar: [Unicode.Scalar]] = {
        var looks: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for group in ConfusableData.groups.split(separator: ";") {
            let sides = group.split(separator: ":").map { side in
                side.split(whereSeparator: \.isWhitespace).compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            }
            guard let look = sides.first, let members = sides.dropFirst().first else { continue }
            for member in members { looks[member] = look }
        }
        return looks
    }()
}
