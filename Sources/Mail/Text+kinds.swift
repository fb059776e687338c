extension String {
    /// Whether a line end or another control character is in the text. Header injection needs one.
    var hasControls: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }
}

extension UInt8 {
    var isAlphanumeric: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    /// What may stand in a name or mailbox without quotes (`atext` in RFC 5322, 3.2.3).
    var isAtom: Bool {
        isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self)
    }
}
