extension Work {
    /// Ends a membership. Posts stay under the name; the address and every way in are removed.
    func endMembership(of member: ID<Member>, mail: MailAddress) throws {
        guard try members.leave(member) else { throw Refusal.notFound }
        try suspensions.remove(member)
        try seats.rise(member)
        try roles.endAll(of: member)
        try sessions.endAll(of: member)
        try pendingSignIns.endAll(of: member)
        try feedKeys.remove(of: member)
        try passwords.remove(of: member)
        try secondFactors.remove(of: member)
        try mailLinks.forget(mail)
        try joinRequests.forget(mail)
        try letters.forget(mail)
        try drafts.removeAll(of: member)
        try notices.removeAll(to: member)
    }
}
