/// A typed or pasted text without its invisible characters.
///
/// Word, Excel, mail and web pages add such characters: byte order marks, soft hyphens, bidirectional controls. They stay where they have
/// an effect: in joined emoji, and as variation selectors behind a kanji.
package struct VisibleText: Sendable, Hashable {
    package let text: String
    /// The number of removed characters. Normalised line ends and spaces do not count.
    package let removed: Int

    package init(_ typed: String) {
        guard typed.unicodeScalars.contains(where: Self.isNoticed) else {
            (text, removed) = (typed, 0)
            return
        }
        let scalars = Array(typed.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var removed = 0
        var before: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch Self.fate(of: scalar, before: before, next: next) {
            case .stays: kept.append(scalar)
            case .becomes(let plain): kept.append(plain)
            case .joins: continue
            case .goes:
                removed += 1
                continue
            }
            before = scalar
        }
        text = String(kept)
        self.removed = removed
    }

    private enum Fate {
        case stays, goes
        case becomes(Unicode.Scalar)
        /// The first character of a two-character line end.
        case joins
    }

    /// Whether a character needs a closer look: few texts have any such.
    private static func isNoticed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x20...0x7E, 0x3000...0x3098, 0x309B...0x312F, 0x4E00...0x9FFF, 0xFF01...0xFF9F: false
        default: true
        }
    }

    private static func fate(of scalar: Unicode.Scalar, before: Unicode.Scalar?, next: Unicode.Scalar?) -> Fate {
        switch scalar.value {
        case 0x09, 0x0A, 0x20, 0x3000: return .stays
        case 0x0D: return next == "\n" ? .joins : .becomes("\n")
        // Line ends of Word and web pages, form feed.
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return .becomes("\n")
        // Placeholders for pictures and notes that were not pasted along.
        case 0xFFF9...0xFFFC: return .goes
        default: break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control: return .goes
        case .spaceSeparator: return .becomes(" ")
        default: break
        }
        guard properties.isDefaultIgnorableCodePoint || properties.isBidiControl || properties.isNoncharacterCodePoint else {
            return .stays
        }
        return means(scalar, before: before, next: next) ? .stays : .goes
    }

    /// Whether an invisible character changes how its neighbours are displayed.
    private static func means(_ scalar: Unicode.Scalar, before: Unicode.Scalar?, next: Unicode.Scalar?) -> Bool {
        guard let before else { return false }
        switch scalar.value {
        case 0x200C, 0x200D:
            if isPartOfEmoji(before) { return scalar.value == 0x200D && next?.properties.isEmoji == true }
            return isOfJoiningScript(before)
        case 0xFE0E, 0xFE0F: return before.properties.isEmoji || before.properties.isIdeographic
        case 0xFE00...0xFE0D: return before.properties.isIdeographic || before.properties.generalCategory == .mathSymbol
        case 0xE0100...0xE01EF: return before.properties.isIdeographic
        // Flags of regions are tag sequences behind a black flag.
        case 0xE0020...0xE007F: return before.value == 0x1F3F4 || (0xE0020...0xE007E).contains(before.value)
        case 0x180B...0x180F: return (0x1800...0x18AF).contains(before.value)
        default: return false
        }
    }

    private static func isPartOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.properties.isEmoji && !scalar.isASCII) || scalar.value == 0xFE0F
    }

    /// Scripts from Arabic to Khmer whose letters are joined.
    private static func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
        (0x0600...0x0DFF).contains(scalar.value) || (0x1780...0x18AF).contains(scalar.value)
    }
}
