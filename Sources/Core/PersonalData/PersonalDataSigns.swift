/// Which characters a text has, so that most texts, which lack those of personal data, need no search.
struct PersonalDataSigns {
    private let digits: Int
    private let signs: Set<Unicode.Scalar>

    init(_ text: String) {
        var digits = 0
        var signs: Set<Unicode.Scalar> = []
        for scalar in text.unicodeScalars {
            let wide = (0xFF01...0xFF5E).contains(scalar.value)
            let narrow = wide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            switch narrow {
            case "0"..."9": digits += 1
            case "A"..."Z": signs.insert(Unicode.Scalar(narrow.value + 0x20) ?? narrow)
            case "ぁ"..."こ", "し"..."ん": continue
            default: signs.insert(narrow)
            }
        }
        self.digits = digits
        self.signs = signs
    }

    var mayHoldMyNumber: Bool { digits >= 12 }
    var mayHoldPhone: Bool { digits >= 10 }
    var mayHoldMail: Bool { has(any: "@") }
    var mayHoldBirth: Bool { digits > 0 && has(any: "生誕") }
    var mayHoldResident: Bool {
        has(any: "様さ氏主住名番号-‐−ー") && (has(any: "丁番〒") || digits > 0 && has(any: "町字市区村"))
    }
    var mayHoldTrouble: Bool {
        has(any: "様さ氏")
            && ["保護", "障害", "手帳", "滞納", "虐待", "認知", "要介", "要支", "病", "逮捕", "前科", "破産", "引", "登校", "妊娠"].contains(where: has(all:))
    }
    var mayHoldAccount: Bool { digits >= 7 && ["口座", "預金", "記号"].contains(where: has(all:)) }
    var mayHoldPension: Bool { digits >= 10 && has(all: "年金") }
    var mayHoldPassword: Bool { has(any: "暗") || ["パワ", "パコ", "トク", "アキ", "api", "token", "pas", "pw"].contains(where: has(all:)) }

    var isHarmless: Bool {
        !mayHoldMyNumber && !mayHoldPhone && !mayHoldMail && !mayHoldBirth && !mayHoldResident && !mayHoldTrouble
            && !mayHoldAccount && !mayHoldPension && !mayHoldPassword
    }

    private func has(any wanted: String) -> Bool { wanted.unicodeScalars.contains(where: signs.contains) }
    private func has(all wanted: String) -> Bool { wanted.unicodeScalars.allSatisfy(signs.contains) }
}
