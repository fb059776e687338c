/// The script of a scalar, as far as search needs it.
enum Script {
    case hiragana, katakana, kanji, latin, digit, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x3041...0x3096, 0x309D...0x309E: self = .hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3006: self = .kanji
        case 0x61...0x7A, 0x41...0x5A: self = .latin
        case 0x30...0x39: self = .digit
        case 0..<0x80, 0x3001...0x3003, 0x3008...0x3015: self = .other
        default: self = scalar.properties.isAlphabetic ? .latin : .other
        }
    }

    var isJapanese: Bool {
        switch self {
        case .hiragana, .katakana, .kanji: true
        case .latin, .digit, .other: false
        }
    }

    var isLatin: Bool { self == .latin || self == .digit }
}
