import SQLCore

extension MemberStore {
    /// The member's profile and settings, for their own export.
    func ownRow(of viewer: Viewer) throws -> OwnRow {
        guard let member = try member(viewer.member),
            let joined: Moment = try tx.value("SELECT created_at FROM member WHERE id = \(viewer.member)")
        else { throw Refusal.notFound }
        return [
            "id": .text("\(member.id)"), "name": .text(member.name), "reading": .text(member.reading),
            "mail": .text(try mail(of: viewer.member)?.text ?? ""), "joined": .time(joined),
            "language": viewer.preferences.language.map(OwnValue.text), "theme": viewer.preferences.theme.map(OwnValue.text),
            "keys": .flag(viewer.preferences.keys), "asking": .text((try asking(viewer.member) ?? .mail).rawValue),
            "answersByMail": .flag(try hearsOfAnswers(viewer.member)),
        ]
    }
}

extension ReadTransaction {
    /// The member's seats, latest first.
    func ownSeats(of viewer: Viewer) throws -> [OwnRow] {
        let sittings = try seats.history(of: viewer.member)
        let places = try organisations.organisations(Set(sittings.map(\.seat.organisation)))
        return sittings.map { sitting in
            [
                "body": .text(places[sitting.seat.organisation]?.name ?? ""), "section": .text(sitting.seat.section),
                "job": .text(sitting.seat.job), "since": .time(sitting.since), "until": sitting.until.map(OwnValue.time),
            ]
        }
    }

    func ownRoles(of viewer: Viewer) throws -> [OwnRow] {
        try roles.held(by: viewer.member).map { held in
            [
                "kind": .text(held.role.kind.rawValue), "field": held.role.field.map { .text($0.rawValue) }, "since": .time(held.since),
                "until": held.until.map(OwnValue.time),
            ]
        }
    }

    /// The member's suspensions and their ends, latest first.
    func ownMembershipActs(of viewer: Viewer) throws -> [OwnRow] {
        try membershipActs.acts(on: viewer.member).map {
            ["act": .text($0.kind.rawValue), "reason": .text($0.reason), "at": .time($0.at)]
        }
    }
}
