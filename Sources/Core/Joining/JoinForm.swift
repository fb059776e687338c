/// What is typed to join.
package struct JoinForm: Sendable {
    package var mail: String
    package var name: String
    package var reading: String
    package var section: String
    package var job: String
    /// The name of the body, needed where the mail address does not tell it; its slug where several bodies share the address's domain.
    package var organisation: String
    /// Whether the rules of conduct were accepted.
    package var consent: Bool
    /// What was shown to agree to: `CommunityTexts.agreement`.
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
