/// The form for joining.
package struct JoinForm: Sendable {
    package var mail: String
    package var name: String
    package var reading: String
    package var section: String
    package var job: String
    /// The organisation's name, required when the mail address does not identify it; its slug when several share the domain.
    package var organisation: String
    /// Whether the rules of conduct were accepted.
    package var consent: Bool
    /// The versions that were shown: `CommunityTexts.agreement`.
    package var agreement: String
    package var language: String?

    package init(
        mail: String,
        name: String,
        reading: String,
        section: String,
        job: String = "",
        organisation: String = "",
        consent: Bool,
        agreement: String = "",
        language: String? = nil
    ) {
        self.mail = mail
        self.name = name
        self.reading = reading
        self.section = section
        self.job = job
        self.organisation = organisation
        self.consent = consent
        self.agreement = agreement
        self.language = language
    }
}
