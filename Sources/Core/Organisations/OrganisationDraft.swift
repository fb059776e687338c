import Foundation

/// A checked `OrganisationForm`.
struct OrganisationDraft: Sendable {
    let kind: Organisation.Kind
    let name: String
    let reading: String
    let prefecture: String?
    let code: PublicCode?
    let domains: [MailDomain]

    init(_ form: OrganisationForm) throws(Refusal) {
        var flaws = FlawList()
        let kind = Organisation.Kind(rawValue: form.kind)
        if kind == nil { flaws.add("kind", "organisation.kind-unknown") }
        let name = try flaws.check(try TextRules.line(form.name, field: "name", limit: 60))
        let reading = try flaws.check(try KanaReading(form.reading, field: "reading", limit: 90).text)
        let code = Self.code(form.code, kind: kind, &flaws)
        prefecture = Self.prefecture(form.prefecture, kind: kind, code: code, &flaws)
        domains = try Self.domains(form.domains, &flaws)
        (self.kind, self.name, self.reading) = try flaws.passing(kind, name, reading)
        self.code = code
    }

    private static func code(_ text: String, kind: Organisation.Kind?, _ flaws: inout FlawList) -> PublicCode? {
        let text = text.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return nil }
        guard kind?.isMunicipal != false else {
            flaws.add("code", "organisation.code-not-local")
            return nil
        }
        let code = PublicCode(text)
        if code == nil { flaws.add("code", "organisation.code-wrong") }
        return code
    }

    private static func prefecture(_ text: String, kind: Organisation.Kind?, code: PublicCode?, _ flaws: inout FlawList) -> String? {
        if text.isEmpty {
            if code == nil, kind?.isMunicipal == true { flaws.add("prefecture", "organisation.prefecture-missing") }
            return code?.prefecture
        }
        if Region(prefecture: text) == nil || (code.map { $0.prefecture != text } ?? false) {
            flaws.add("prefecture", "organisation.prefecture-wrong")
        }
        return text
    }

    private static func domains(_ text: String, _ flaws: inout FlawList) throws(Refusal) -> [MailDomain] {
        var domains: [MailDomain] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "、" || $0 == "，" }) {
            guard let domain = try flaws.check(try MailDomain(String(word), field: "domains")) else { continue }
            if !domains.contains(domain) { domains.append(domain) }
        }
        return domains
    }
}
