/// Credentials and account numbers: reported only after a label.
extension PersonalDataReader {
    /// 口座番号 1234567, and 記号12345 番号1234567 of Japan Post Bank.
    func accounts() -> [PersonalData] {
        guard signs.mayHoldAccount else { return [] }
        let told = plain.matches(of: /(?:口座番号[^0-9\n。、]{0,8}|(?:口座|普通預金|当座預金)[はがの: （(]{0,3})([0-9]{7,8})(?![0-9件円人口])/)
            .map { $0.output.1.startIndex..<$0.output.1.endIndex }
        let post = plain.matches(of: /記号[はが: ]{0,2}([0-9]{5}[、, -]{0,2}番号[はが: ]{0,2}[0-9]{6,8})(?![0-9])/)
            .map { $0.output.1.startIndex..<$0.output.1.endIndex }
        return found(.account, told) + found(.account, post)
    }

    /// 基礎年金番号 1234-567890
    func pensions() -> [PersonalData] {
        guard signs.mayHoldPension else { return [] }
        let told = plain.matches(of: /年金番号[^0-9\n。、]{0,6}([0-9]{4}[ -]?[0-9]{6})(?![0-9])/)
        return found(.pension, told.map { $0.output.1.startIndex..<$0.output.1.endIndex })
    }

    /// After パスワード, token and the like; only strings that look like no Japanese word. After PW and in brackets only with a digit, so
    /// PW：BitLocker does not count.
    func passwords() -> [PersonalData] {
        guard signs.mayHoldPassword else { return [] }
        let told = plain.matches(
            of: /(?i:パスワード|パスコード|暗証番号|password|passwd|api ?キー|api[_ -]?key|アクセスキー|トークン|token)[はが: =「『]{1,4}([!-~]{4,64})/
        )
        let short = plain.matches(of: /(?:^|[^A-Za-z])(?i:pw|pass) ?[は:=][: =「『]{0,3}([!-~]{4,64})/).filter {
            $0.output.1.contains(where: \.isNumber)
        }
        let quoted = plain.matches(of: /パスワード(?:は|が|:|=)[^「『\n。、]{0,6}[「『]([^「」『』\n]{4,32})[」』]/).filter {
            $0.output.1.contains(where: \.isNumber) && !$0.output.1.contains(/[文字桁回日月年]/)
        }
        let pieces = [told.map(\.output.1), short.map(\.output.1), quoted.map(\.output.1)]
        return pieces.flatMap { found(.password, $0.map { $0.startIndex..<$0.endIndex }) }
    }
}
