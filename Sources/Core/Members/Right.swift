/// What somebody may do beyond reading and writing where they are admitted.
package enum Right: CaseIterable, Sendable {
    /// Start announcements and topics where only some may.
    case announce
    /// Create spaces and channels, change and archive them, invite and admit.
    case arrangeSpaces
    /// Withdraw posts of others.
    case moderate
    /// Decide who joins, and add bodies and mail domains.
    case admitMembers
    /// Shut members out for a while, let them in again, and remove them; logged.
    case suspendMembers
    /// Give and take roles.
    case grantRoles
    /// See who wrote a post whose body was withheld; logged.
    case unmask
    /// Read who looked behind masks, when and why.
    case readUnmaskings
    /// Turn off codes for signing in for who has lost theirs; logged.
    case resetSecondFactors
    /// See how the server does.
    case operate

    /// Who may do what. A moderator's rights hold in their own space only.
    package static let table: [Role.Kind: Set<Right>] = [
        .member: [],
        .moderator: [.announce, .arrangeSpaces, .moderate],
        .ambassador: [],
        .manager: [.announce, .arrangeSpaces, .moderate, .admitMembers, .suspendMembers, .grantRoles, .readUnmaskings],
        .operator: [
            .announce, .arrangeSpaces, .moderate, .admitMembers, .suspendMembers, .grantRoles, .readUnmaskings, .unmask,
            .resetSecondFactors,
            .operate,
        ],
    ]
}
