import Foundation

/// A validated `JoinForm`, stored with the join link until its address is confirmed.
struct JoinApplication: Sendable, Hashable {
    let mail: MailAddress
    let name: String
    let reading: String
    let section: String
    let job: String
    let organisation: String
    let agreement: String
    let language: String?

    /// Refuses with all flaws of the form.
    /// - Parameter isKnown: whether the address identifies the organisation; otherwise its name is required.
    init(_ form: JoinForm, isKnown: (MailAddress) -> Bool = { _ in true }) throws(Refusal) {
        var flaws = FlawList()
        let mail = try flaws.check(try MailAddress(form.mail))
        let known = try flaws.check(try PersonName(form.name, reading: form.reading))
        let seat = try flaws.check(try Place(section: form.section, job: form.job))
        let organisation = try flaws.check(try TextRules.line(form.organisation, field: "organisation", limit: 80, required: false))
        if let mail, organisation?.isEmpty == true, !isKnown(mail) { flaws.add("organisation", "join.organisation-missing") }
        if !form.consent { flaws.add("consent", "join.consent-missing") }
        let (person, place): (PersonName, Place)
        (self.mail, person, place, self.organisation) = try flaws.passing(mail, known, seat, organisation)
        name = person.name
        reading = person.reading
        section = place.section
        job = place.job
        agreement = String(form.agreement.prefix(280))
        language = Preferences.language(form.language)
    }
}

extension JoinApplication: Codable {
    private enum Key: String, CodingKey {
        case mail, name, reading, section, job, organisation, agreement, language
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        mail = try MailAddress(try values.decode(String.self, forKey: .mail))
        name = try values.decode(String.self, forKey: .name)
        reading = try values.decode(String.self, forKey: .reading)
        section = try values.decode(String.self, forKey: .section)
        job = try values.decode(String.self, forKey: .job)
        organisation = try values.decode(String.self, forKey: .organisation)
        agreement = try values.decodeIfPresent(String.self, forKey: .agreement) ?? ""
        language = try values.decodeIfPresent(String.self, forKey: .language)
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(mail.text, forKey: .mail)
        try values.encode(name, forKey: .name)
        try values.encode(reading, forKey: .reading)
        try values.encode(section, forKey: .section)
        try values.encode(job, forKey: .job)
        try values.encode(organisation, forKey: .organisation)
        try values.encode(agreement, forKey: .agreement)
        try values.encodeIfPresent(language, forKey: .language)
    }

    init(payload: String) throws {
        self = try JSONDecoder().decode(JoinApplication.self, from: Data(payload.utf8))
    }

    func payload() throws -> String {
        String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    }
}
