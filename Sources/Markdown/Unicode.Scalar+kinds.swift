extension Unicode.Scalar {
    /// Punctuation or a symbol.
    var isSign: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }

    /// East Asian Wide and not emoji, or Hangul: by blocks, whose unassigned code points are of the same kind.
    var isCJK: Bool {
        switch value {
        case ..<0x1100: false
        case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFFBE, 0xFFC2...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D37F, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            !properties.isEmojiPresentation
        default: false
        }
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// A digit, including full-width ones.
    var isDigit: Bool { properties.generalCategory == .decimalNumber }

    /// A character of a word in a formula: `単価*数量`. Not hiragana, which joins words to a sentence.
    var isFactor: Bool {
        isDigit || (properties.isAlphabetic && !(0x3041...0x309F).contains(value))
    }

    /// Closing punctuation, such as `、` or `」`: emphasis never starts with it.
    var endsSomething: Bool {
        switch properties.generalCategory {
        case .closePunctuation, .finalPunctuation: true
        default: "、。，．・：；？！".unicodeScalars.contains(self)
        }
    }

    var beginsSomething: Bool {
        switch properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }
}
