extension WriteTransaction {
    /// Ends every session of a member and begins one with a new secret: after a change to how they sign in.
    func renewSession(of member: ID<Member>, agent: String) throws -> OpenedSession {
        try sessions.endAll(of: member)
        try pendingSignIns.endAll(of: member)
        return try openSession(of: member, agent: agent)
    }
}
