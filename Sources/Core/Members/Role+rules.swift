extension Role {
    /// What stands against granting it to anybody: fields that do not fit its kind.
    var objectionToGrant: Refusal? {
        switch kind {
        case .member: return .invalid("kind", "role.not-grantable")
        case .moderator: if space == nil { return .invalid("space", "role.space-missing") }
        case .ambassador: if fiscalYear == nil { return .invalid("fiscalYear", "role.year-missing") }
        case .manager, .operator: break
        }
        if kind != .moderator, space != nil { return .invalid("space", "role.space-not-needed") }
        if kind != .ambassador, field != nil || fiscalYear != nil { return .invalid("field", "role.field-not-needed") }
        return nil
    }

    /// A role is granted for this fiscal year or the next.
    func objectionToYear(at now: Moment) -> Refusal? {
        guard let fiscalYear else { return nil }
        let year = JapanTime(now).fiscalYear
        guard fiscalYear >= year else { return .invalid("fiscalYear", "role.year-over") }
        return fiscalYear <= year + 1 ? nil : .invalid("fiscalYear", "role.year-far")
    }

    /// What stands against the viewer giving or taking it: roles for the whole community need an operator.
    func objectionToChange(by viewer: Viewer) -> Refusal? {
        if let objection = viewer.objection(toUsing: .grantRoles) { return objection }
        return switch kind {
        case .manager, .operator: viewer.has(.operator) ? nil : .forbidden("role.only-operators")
        case .member, .moderator, .ambassador: nil
        }
    }

    /// An ambassador's role ends with its fiscal year, at midnight of 1 April in Japan.
    var end: Moment? {
        fiscalYear.flatMap { $0 < Int.max ? JapanTime.midnight(year: $0 + 1, month: 4, day: 1) : nil }
    }
}
