/// Characters that stand in for others while cmark reads a text, and are gone from every value that leaves this module.
///
/// cmark has no option for most of what Japanese texts need. What must stay text is therefore handed to it as a noncharacter, which
/// means nothing in Markdown, and what must be markup gets neighbours that make it so. Noncharacters are never part of a text
/// (Unicode, section 23.7); typed ones are dropped.
enum Sign {
    /// Counts as a letter for cmark.
    static let letter = reserved(31)
    /// Counts as a space for cmark, and is none that would end a word, a line or an address.
    static let blank: Unicode.Scalar = "\u{1680}"
    /// Where a backslash was typed that takes a sign's meaning away: seen in code alone.
    static let escape = reserved(30)
    private static let typedBlank = reserved(29)

    private static let maskable = Array("\\*_&<:=-#.|~[]!>+`)(".unicodeScalars)
    private static let masks: [Unicode.Scalar?] = (0..<128).map { value in
        maskable.firstIndex { $0.value == UInt32(value) }.map(reserved)
    }

    private static func reserved(_ index: Int) -> Unicode.Scalar {
        // Every value up to U+FDEF is a scalar; the language cannot know that.
        Unicode.Scalar(0xFDD0 + UInt32(index)) ?? "\u{FFFD}"
    }

    static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        (0xFDD0...0xFDEF).contains(scalar.value)
    }

    /// What stands in for a character that is to be text.
    static func mask(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == blank { return typedBlank }
        return scalar.isASCII ? masks[Int(scalar.value)] ?? scalar : scalar
    }

    /// The text as it was typed.
    static func restore(_ text: String, isCode: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { isReserved($0) || $0 == blank }) else { return text }
        var restored = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case letter, blank: break
            case escape: if isCode { restored.append("\\") }
            case typedBlank: restored.append(blank)
            case _ where isReserved(scalar):
                let index = Int(scalar.value - 0xFDD0)
                if index < maskable.count { restored.append(maskable[index]) }
            default: restored.append(scalar)
            }
        }
        return String(restored)
    }
}
