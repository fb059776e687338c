/// The set-up steps of a new community, before people join.
package struct FirstSteps: Sendable {
    package enum Step: String, Sendable, CaseIterable {
        case mail, privacy, contact, conduct, place, invite
    }

    package let done: Set<Step>

    /// The built-in rules are valid, so the step about rules is optional.
    package var isFinished: Bool { done.union([.conduct]) == Set(Step.allCases) }
}

extension ReadTransaction {
    /// Nil for members who are no operators, and when nothing is left to do.
    /// - Parameters:
    ///   - hasContact: whether the server's settings name a contact.
    ///   - isDelivering: whether mail goes to a server. Files do not prove that mail arrives.
    package func firstSteps(of viewer: Viewer, hasContact: Bool, isDelivering: Bool = true) throws -> FirstSteps? {
        guard viewer.may(.operate), try !community.founded().isDemo else { return nil }
        let texts = try communityVersions.current()
        let members = try members.countActive()
        var done: Set<FirstSteps.Step> = []
        // Mail is deleted after a month; a second member proves delivery too, because they joined by mail.
        if try isDelivering && (members > 1 || letters.hasSent()) { done.insert(.mail) }
        if texts[.privacy] != nil { done.insert(.privacy) }
        if hasContact || texts[.contact] != nil { done.insert(.contact) }
        if texts[.conduct] != nil { done.insert(.conduct) }
        if try !channels.readable(by: viewer).isEmpty { done.insert(.place) }
        if members > 1 { done.insert(.invite) }
        let steps = FirstSteps(done: done)
        return steps.isFinished ? nil : steps
    }
}
