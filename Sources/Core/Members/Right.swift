/// A permission beyond reading and writing where a member is admitted.
package enum Right: CaseIterable, Sendable {
    /// Start announcements, and topics where only named starters may.
    case announce
    /// Create, change and archive spaces and channels; invite and admit members.
    case arrangeSpaces
    /// Withdraw other people's posts.
    case moderate
    /// Decide about applications; add organisations and mail domains.
    case admitMembers
    /// Suspend members, end suspensions, and remove members; logged.
    case suspendMembers
    /// Grant and revoke roles.
    case grantRoles
    /// See the author of a masked post; logged.
    case unmask
    /// Read the log of unmaskings.
    case readUnmaskings
    /// Reset the second factor of members who lost it; logged.
    case resetSecondFactors
    /// Read the server's state.
    case operate

    /// The rights of each role. A moderator's rights hold in their own space only.
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
