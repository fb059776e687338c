/// Writes XML. Texts and attribute values are escaped only here.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], content: (inout XMLText) -> Void) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</\(name)>\n"
    }

    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text words: String) {
        element(name, attributes) { $0.text += Self.escaped(words) }
    }

    mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        open(name, attributes)
        text += "/>\n"
    }

    private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    }

    /// Without characters that XML 1.0 cannot represent.
    private static func escaped(_ words: String) -> String {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
