/// What the community keeps about a member, for that member alone to take along.
///
/// Words of others are not in it: of a reply, the address of the topic it answers, not its title.
package struct OwnRecord: Sendable {
    package let person: OwnPerson
    /// The latest first.
    package let sittings: [Sitting]
    package let bodies: [ID<Organisation>: Organisation]
    package let roles: [HeldRole]
    package let sessions: [Session]
    /// In the order of writing, masked ones and withdrawn ones too.
    package let posts: [OwnPost]
    package let reactions: [OwnReaction]
    package let channels: [OwnMembership]
    package let spaces: [OwnSpaceMembership]
    package let drafts: [Draft]
    /// What they said about drafts, their own and those they were shown.
    package let draftComments: [OwnDraftComment]
    package let doubts: [OwnDoubt]
    package let helps: [OwnHelp]
    /// Cards as they made or changed them, by card and version.
    package let cardTexts: [OwnCardText]
    package let cardDoubts: [OwnCardDoubt]
    package let collections: [OwnCollection]
    /// Answers they accepted, their own questions or for others.
    package let acceptedAnswers: [OwnAcceptedAnswer]
    package let routings: [OwnRouting]
    /// What they were told on their home.
    package let notices: [OwnNotice]
    /// That they were suspended and let in again, the latest first.
    package let membershipActs: [MembershipAct]
}

/// Who the member is, and what they chose.
package struct OwnPerson: Sendable {
    package let member: Member
    package let mail: String
    package let joinedAt: Moment
    package let preferences: Preferences
    package let asking: Asking
    /// Whether they hear by mail of answers to their questions.
    package let hearsOfAnswers: Bool
}

/// What a member was told: let into a place, or that somebody looked behind a mask of theirs.
package struct OwnNotice: Sendable {
    package let kind: Notice.Kind
    package let space: ID<Space>?
    package let channel: ID<Channel>?
    package let post: ID<Post>?
    package let reason: String
    package let at: Moment
    package let seenAt: Moment?
}

/// A post with all its versions, as its author wrote it.
package struct OwnPost: Sendable {
    package let id: ID<Post>
    package let topic: ID<Topic>
    /// Only of a topic that the post opened.
    package let title: String?
    package let voice: Post.Voice
    /// Markdown.
    package let text: String
    package let createdAt: Moment
    package let editedAt: Moment?
    package let withdrawnAt: Moment?
    package let earlier: [PostVersion]
}

package struct OwnReaction: Sendable {
    package let post: ID<Post>
    package let kind: Reaction
    package let at: Moment
}

package struct OwnDraftComment: Sendable {
    package let draft: ID<Draft>
    package let text: String
    package let at: Moment
}

/// That they said an answer needs another look.
package struct OwnDoubt: Sendable {
    package let topic: ID<Topic>
    package let reason: String
    package let at: Moment
}

/// That a card helped them.
package struct OwnHelp: Sendable {
    package let card: ID<Card>
    package let at: Moment
}

/// That they were asked for an answer.
package struct OwnRouting: Sendable {
    package let topic: ID<Topic>
    package let askedAt: Moment
    package let declinedAt: Moment?
}

package struct OwnMembership: Sendable {
    package let channel: ID<Channel>
    package let since: Moment
}

extension Snapshot {
    package func ownRecord(of viewer: Viewer) throws -> OwnRecord {
        let records = OwnRecordStore(tx: tx)
        let sittings = try seats.history(of: viewer.member)
        return OwnRecord(
            person: try ownPerson(viewer, records),
            sittings: sittings,
            bodies: try organisations.organisations(Set(sittings.map(\.seat.organisation))),
            roles: try roles.held(by: viewer.member),
            sessions: try sessions.sessions(of: viewer.member),
            posts: try records.posts(by: viewer.member),
            reactions: try records.reactions(by: viewer.member),
            channels: try records.channels(of: viewer.member),
            spaces: try records.spaces(of: viewer.member),
            drafts: try drafts.own(of: viewer).reversed(),
            draftComments: try records.draftComments(by: viewer.member),
            doubts: try records.doubts(by: viewer.member),
            helps: try records.helps(of: viewer.member),
            cardTexts: try records.cardTexts(by: viewer.member),
            cardDoubts: try records.cardDoubts(by: viewer.member),
            collections: try records.collections(of: viewer.member),
            acceptedAnswers: try records.acceptedAnswers(by: viewer.member),
            routings: try records.routings(to: viewer.member),
            notices: try notices.all(to: viewer.member),
            membershipActs: try membershipActs.acts(on: viewer.member)
        )
    }

    private func ownPerson(_ viewer: Viewer, _ records: OwnRecordStore) throws -> OwnPerson {
        guard let member = try members.member(viewer.member), let joined = try records.joined(viewer.member) else { throw Refusal.notFound }
        return OwnPerson(
            member: member,
            mail: try members.mail(of: viewer.member)?.text ?? "",
            joinedAt: joined,
            preferences: viewer.preferences,
            asking: try members.asking(viewer.member) ?? .mail,
            hearsOfAnswers: try members.hearsOfAnswers(viewer.member)
        )
    }
}
