import Core

/// An organisation typed by code or name.
enum BodyChoice {
    /// The error, unless exactly one organisation matches.
    static func flaw(_ found: [Organisation], field: String) -> Refusal.Flaw? {
        switch found.count {
        case 1: nil
        case 0: Refusal.Flaw(field, "body-choice.none")
        default: Refusal.Flaw(field, Refusal.Reason("body-choice.several", ["codes": found.map { names($0) }.joined(separator: "、")]))
        }
    }

    /// 府中市（東京都・132063）: distinguishes organisations with the same name.
    static func names(_ body: Organisation) -> String {
        let place = body.prefecture.flatMap(Prefecture.name)
        let code = PublicCode(body.slug) == nil ? nil : body.slug
        let details = [place, code].compactMap(\.self).joined(separator: "・")
        return details.isEmpty ? body.name : "\(body.name)（\(details)）"
    }

    /// 栃木県真岡市: with the prefecture, because organisations share names.
    static func place(_ body: Organisation) -> String {
        guard body.kind != .prefecture, let prefecture = body.prefecture.flatMap(Prefecture.name) else { return body.name }
        return "\(prefecture)\(body.name)"
    }
}
