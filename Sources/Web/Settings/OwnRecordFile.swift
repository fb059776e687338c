import Core
import Foundation
import HTML

/// `OwnRecord` as the JSON that a member takes along. Times are ISO 8601 in UTC, addresses lead to this site.
struct OwnRecordFile: Encodable {
    /// The full address of a path of this site.
    typealias URLOfPath = (Path) -> String

    let site: String
    let written: Date
    let member: Person
    let seats: [Seat]
    let roles: [Role]
    let sessions: [Session]
    let posts: [Post]
    let reactions: [Reaction]
    let channels: [Membership]
    let spaces: [SpaceMembership]
    let drafts: [Draft]
    let draftComments: [DraftComment]
    let doubts: [Doubt]
    let helpfulCards: [Help]
    let cardTexts: [CardText]
    let cardDoubts: [CardDoubt]
    let collections: [Collection]
    let acceptedAnswers: [AcceptedAnswer]
    let askedFor: [Asked]
    let notices: [Notice]
    let membershipActs: [MembershipAct]

    init(_ record: OwnRecord, site: String, at now: Moment) {
        let url: URLOfPath = { site + $0.text }
        self.site = site
        written = now.date
        member = Person(record.person)
        seats = record.sittings.map { Seat($0, record.bodies[$0.seat.organisation]) }
        roles = record.roles.map { Role($0) }
        sessions = record.sessions.map { Session($0) }
        posts = record.posts.map { Post($0, url) }
        reactions = record.reactions.map { Reaction($0, url) }
        channels = record.channels.map { Membership($0, url) }
        spaces = record.spaces.map { SpaceMembership($0, url) }
        drafts = record.drafts.map { Draft($0, url) }
        draftComments = record.draftComments.map { DraftComment($0, url) }
        doubts = record.doubts.map { Doubt($0, url) }
        helpfulCards = record.helps.map { Help($0, url) }
        cardTexts = record.cardTexts.map { CardText($0, url) }
        cardDoubts = record.cardDoubts.map { CardDoubt($0, url) }
        collections = record.collections.map { Collection($0, url) }
        acceptedAnswers = record.acceptedAnswers.map { AcceptedAnswer($0, url) }
        askedFor = record.routings.map { Asked($0, url) }
        notices = record.notices.map { Notice($0, url) }
        membershipActs = record.membershipActs.map { MembershipAct($0) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Moment {
    /// As it is encoded.
    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
