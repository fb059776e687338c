import SQLCore

extension Component {
    /// Municipalities, ministries and other organisations, and their mail domains.
    static let organisations = Component(
        name: "organisations",
        tables: [
            "organisation": .content, "organisation_name": .content, "organisation_figure": .content, "ward": .content,
            "mail_domain": .content, "mail_domain_share": .content, "removed_mail_domain": .content,
        ],
        // The kind of an organisation can change, and it decides what its members may read.
        events: [.organisationChanged: .access],
        integrity: [
            IntegrityCheck(
                "Mail domains under which anybody can register a name",
                .act("They prove no membership. Remove them under 運営 › メールのドメイン, and look who joined by them."),
                "SELECT domain FROM mail_domain ORDER BY domain",
                where: PublicDomains.contains
            )
        ],
        hourly: [{ try await RefoldNames(storage: $0.storage)() }]
    )
}

extension Event.Kind {
    package static let organisationChanged = Event.Kind("organisation.changed")
}
