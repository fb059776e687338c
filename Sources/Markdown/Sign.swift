/// Placeholder characters used while cmark parses a text, and removed from every value that leaves this module.
///
/// cmark has no option for most needs of Japanese text. So text that would be markup is passed as a noncharacter, and markup gets
/// neighbours that make it effective. Noncharacters are never part of a text (Unicode, section 23.7); typed ones are dropped.
enum Sign {
    /// A letter to cmark.
    static let letter = reserved(31)
    /// A space to cmark that ends no word, line or URL.
    static let blank: Unicode.Scalar = "\u{1680}"
    /// The position of a hidden backslash: restored in code only.
    static let escape = reserved(30)
    private static let typedBlank = reserved(29)

    private static let maskable = Array("\\*_&<:=-#.|~[]!>+`)(".unicodeScalars)
    private static let masks: [Unicode.Scalar?] = (0..<128).map { value in
        maskable.firstIndex { $0.value == UInt32(value) }.map(reserved)
    }

    private static func reserved(_ index: Int) -> Unicode.Scalar {
        // Every value up to U+FDEF is a valid scalar, which the compiler cannot know.
        Unicode.Scalar(0xFDD0 + UInt32(index)) ?? "\u{FFFD}"
    }

    static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        (0xFDD0...0xFDEF).contains(scalar.value)
    }

    /// The placeholder of a character that is text.
    static func mask(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == blank { return typedBlank }
        return scalar.isASCII ? masks[Int(scalar.value)] ?? scalar : scalar
    }

    /// The text as typed.
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
