/// People named beside their address, or beside sensitive facts.
extension PersonalDataReader {
    /// The maximum characters of a name with its address.
    private static let near = 40

    /// A name and an address near each other on a line. A name is followed by 様 or さん, preceded by 氏名 or an address, or said to live there.
    func residents() -> [PersonalData] {
        guard signs.mayHoldResident else { return [] }
        let polite = plain.matches(of: /[\p{Han}々]{1,4}[ 　]?[\p{Han}々ァ-ヶー]{0,4}(?:[ 　][ぁ-ん]{1,4})?(?:様|さま|さん|氏(?!名))/)
            .filter { !Self.isAnybody($0.output) }.map(\.range)
        let told = plain.matches(
            of: /(?:氏名|名前|世帯主|に住む|に住んでいる|在住の)[はがの: ]{0,2}([\p{Han}々]{1,4} [\p{Han}々ぁ-んァ-ヶー]{1,4}|[\p{Han}々]{3,6})(?![\p{Han}々])/
        )
        .map(\.output.1).filter { !Self.isAnybody($0) && !Self.isWord($0) }.map { $0.startIndex..<$0.endIndex }
        let spaced = plain.matches(
            of: /(?:番地(?:の[0-9]{1,3})?|号|[0-9]-[0-9]{1,4})[ 、(]{1,2}([\p{Han}々]{1,4} [\p{Han}々]{1,4})(?=です|[。、() \n]|$)/
        )
        .map(\.output.1).filter { $0.split(separator: " ").allSatisfy { !Self.isAnybody($0) } }.map { $0.startIndex..<$0.endIndex }
        let names = offsets(of: (polite + told + spaced).sorted { $0.lowerBound < $1.lowerBound })
        guard !names.isEmpty else { return [] }
        let places = offsets(
            of: plain.matches(
                of:
                    /[0-9一二三四五六七八九十]{1,6}(?:丁目|番地)|[0-9]{1,5}番[0-9]{1,5}号|〒 ?[0-9]{3}-[0-9]{4}|(?:町|字|市|区|村)[^\n、。 ]{0,8}[0-9]{1,4}-[0-9]{1,4}(?:-[0-9]{1,4})?/
            ).map(\.range)
        )
        var nearest = 0
        return places.compactMap { place in
            while nearest < names.count, names[nearest].lowerBound + Self.near < place.upperBound { nearest += 1 }
            let near = names[nearest...].prefix { $0.lowerBound < place.lowerBound + Self.near }.first { name in
                let span = min(name.lowerBound, place.lowerBound)..<max(name.upperBound, place.upperBound)
                return span.count <= Self.near && !characters[span].contains { $0.isNewline }
            }
            return near.map { name in
                piece(.resident, min(name.lowerBound, place.lowerBound)..<max(name.upperBound, place.upperBound))
            }
        }
    }

    /// 「生活保護を受けている鈴木一郎さん」: a full name directly beside a sensitive fact. Staff who work on such matters do not count.
    func troubles() -> [PersonalData] {
        guard signs.mayHoldTrouble else { return [] }
        let before = plain.matches(
            of:
                /(?:生活保護|障害|手帳|滞納|虐待|認知症|要介護|要支援|うつ病|発達障害|逮捕|前科|自己破産|引きこもり|不登校|妊娠)[^\n。、？?]{1,12}?([\p{Han}々]{3,6}|[\p{Han}々]{1,3} [\p{Han}々ぁ-んァ-ヶー]{1,4})(?:様|さま|さん|氏)(?!(?:に|から)(?:聞|教|伺|相談し|問い|確認|お願い|依頼)|の(?:講|資|著|本|記|話|研|発))/
        )
        .filter { Self.isOf(plain[$0.range.lowerBound..<$0.output.1.startIndex]) && !Self.isAnybody($0.output.1) }
        let after = plain.matches(
            of:
                /([\p{Han}々]{3,6}|[\p{Han}々]{1,3} [\p{Han}々ぁ-んァ-ヶー]{1,4})(?:様|さま|さん|氏)[はがの]、?[^\n。、？?]{0,6}(?:生活保護を受|生活保護の受給|障害(?:が|の?ある)|滞納|虐待|認知症で|要介護|うつ病|逮捕|自己破産|不登校で|妊娠)/
        )
        .filter { !Self.isAnybody($0.output.1) }
        return found(.trouble, before.map(\.range)) + found(.trouble, after.map(\.range))
    }

    /// Whether the words in between relate the fact to the person, not to their work.
    private static func isOf(_ words: Substring) -> Bool {
        words.contains(/(?:を受け|受給|がある|のある|である|している|してい?た|された|れた|中の|の疑い|[症病護校])/) && !words.contains(/[係課室]|担当|詳し|専門|所管/)
    }

    /// 皆様, 市民の皆さん, 担当者さん: nobody in particular.
    private static func isAnybody(_ name: Substring) -> Bool {
        let person = name.replacing(/(?:様|さま|さん|氏)$/, with: "")
        let words = [
            "皆", "各位", "客", "者", "担当", "職員", "民", "団体", "会社", "議員", "課長", "部長", "係長", "次長", "局長", "室長", "市長", "町長", "村長", "区長", "知事", "先輩",
            "後輩", "奥", "お子", "相手方", "市", "町", "区", "県", "庁", "課", "係", "室", "員", "師", "護士", "祉士", "外国人", "本人", "住人", "親子", "家族", "世帯", "夫婦",
            "息子", "屋",
            "学生", "校生", "生徒", "児童", "所", "館", "署", "部", "局", "院", "園", "店", "社", "会", "校",
        ]
        return words.contains { person.hasSuffix($0) }
    }

    /// 氏名欄, 名前順: a compound that names nobody.
    private static func isWord(_ name: Substring) -> Bool {
        name.contains(/^(?:欄|順|等|及|又|並|住所|生年|電話|年齢|性別|変更|記入|入力|表示|一覧|検索|公表|非公)/)
    }
}
