/// What is done of what a new community needs before people come.
package struct FirstSteps: Sendable {
    package enum Step: String, Sendable, CaseIterable {
        case mail, privacy, contact, conduct, place, invite
    }

    package let done: Set<Step>

    /// The rules that come with the program hold as they are: nobody has to write others.
    package var isFinished: Bool { done.union([.conduct]) == Set(Step.allCases) }
}

extension ReadTransaction {
    /// Nil for who does not operate, and where nothing is left to do.
    /// - Parameters:
    ///   - hasContact: whether the server's settings name one.
    ///   - isDelivering: whether letters go to a mail server. Where they become files, none shows that mail arrives.
    package func firstSteps(of viewer: Viewer, hasContact: Bool, isDelivering: Bool = true) throws -> FirstSteps? {
        guard viewer.may(.operate), try !community.founded().isDemo else { return nil }
        let texts = try communityVersions.current()
        let members = try members.countActive()
        var done: Set<FirstSteps.Step> = []
        // Letters are kept for a month; who has come in since came by one.
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
