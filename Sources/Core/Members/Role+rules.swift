extension Role {
    /// Refuses a role with inconsistent fields.
    func admitGrant() throws(Refusal) {
        switch kind {
        case .member: throw .invalid("kind", "role.not-grantable")
        case .moderator: if space == nil { throw .invalid("space", "role.space-missing") }
        case .ambassador: if fiscalYear == nil { throw .invalid("fiscalYear", "role.year-missing") }
        case .manager, .operator: break
        }
        if kind != .moderator, space != nil { throw .invalid("space", "role.space-not-needed") }
        if kind != .ambassador, field != nil || fiscalYear != nil { throw .invalid("field", "role.field-not-needed") }
    }

    /// Refuses a fiscal year other than this one and the next.
    func admitYear(at now: Moment) throws(Refusal) {
        guard let fiscalYear else { return }
        let year = JapanTime(now).fiscalYear
        guard fiscalYear >= year else { throw .invalid("fiscalYear", "role.year-over") }
        guard fiscalYear <= year + 1 else { throw .invalid("fiscalYear", "role.year-far") }
    }

    /// Refuses a viewer who may not give or take this role: roles for the whole community need an operator.
    func admitChange(by viewer: Viewer) throws(Refusal) {
        try viewer.require(.grantRoles)
        switch kind {
        case .manager, .operator: guard viewer.has(.operator) else { throw .forbidden("role.only-operators") }
        case .member, .moderator, .ambassador: break
        }
    }

    /// An ambassador's role ends with its fiscal year, at midnight of 1 April in Japan.
    var end: Moment? {
        fiscalYear.flatMap { $0 < Int.max ? JapanTime.midnight(year: $0 + 1, month: 4, day: 1) : nil }
    }
}
