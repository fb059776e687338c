import Core
import Foundation
import HTML

/// `OwnRecord` as the JSON that a member takes along. Times are ISO 8601 in UTC, addresses lead to this site.
struct OwnRecordFile: Encodable {
    struct Person: Encodable {
        let id, name, reading, mail: String
        let joined: Date
        let language, theme: String?
        let keys: Bool
        let asking: String
        let answersByMail: Bool
    }

    struct Seat: Encodable {
        let body, section, job: String
        let since: Date
        let until: Date?
    }

    struct Role: Encodable {
        let kind: String
        let field: String?
        let since: Date
        let until: Date?
    }

    struct Session: Encodable {
        let browser: String
        let since, seen: Date
    }

    struct Version: Encodable {
        let title: String?
        let text: String
        let at: Date
    }

    struct Post: Encodable {
        let url, topic: String
        let title: String?
        let voice, text: String
        let written: Date
        let edited, withdrawn: Date?
        let earlier: [Version]
    }

    struct Reaction: Encodable {
        let post, kind: String
        let at: Date
    }

    struct Membership: Encodable {
        let channel: String
        let since: Date
    }

    struct Draft: Encodable {
        let url, kind, voice, text: String
        let channel: String?
        let written, changed: Date
    }

    struct DraftComment: Encodable {
        let draft, text: String
        let at: Date
    }

    struct Doubt: Encodable {
        let topic, reason: String
        let at: Date
    }

    struct Help: Encodable {
        let card: String
        let at: Date
    }

    struct Asked: Encodable {
        let topic: String
        let asked: Date
        let declined: Date?
    }

    struct SpaceMembership: Encodable {
        let space: String
        let since: Date
    }

    struct CardText: Encodable {
        let card: String
        let version: Int
        let title, answer, conditions: String
        let at: Date
    }

    struct CardDoubt: Encodable {
        let card, reason: String
        let at: Date
    }

    struct Collection: Encodable {
        let url, title, lead: String
        let made: Date
    }

    struct AcceptedAnswer: Encodable {
        let topic, post: String
        let at: Date
    }

    struct Notice: Encodable {
        let kind: String
        let space, channel, post: String?
        let reason: String
        let at: Date
        let seen: Date?
    }

    struct MembershipAct: Encodable {
        let act, reason: String
        let at: Date
    }

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
        let url = { (path: Path) in site + path.text }
        self.site = site
        written = now.date
        member = Person(
            id: "\(record.member.id)",
            name: record.member.name,
            reading: record.reading,
            mail: record.mail,
            joined: record.joinedAt.date,
            language: record.preferences.language,
            theme: record.preferences.theme,
            keys: record.preferences.keys,
            asking: record.asking.rawValue,
            answersByMail: record.hearsOfAnswers
        )
        seats = record.sittings.map { sitting in
            Seat(
                body: record.bodies[sitting.seat.organisation]?.name ?? "",
                section: sitting.seat.section,
                job: sitting.seat.job,
                since: sitting.since.date,
                until: sitting.until?.date
            )
        }
        roles = record.roles.map { held in
            Role(kind: held.role.kind.rawValue, field: held.role.field?.rawValue, since: held.since.date, until: held.until?.date)
        }
        sessions = record.sessions.map { Session(browser: $0.agent, since: $0.createdAt.date, seen: $0.seenAt.date) }
        posts = record.posts.map { post in
            Post(
                url: url(.post(post.id)),
                topic: url(.topic(post.topic)),
                title: post.title,
                voice: post.voice.rawValue,
                text: post.text,
                written: post.createdAt.date,
                edited: post.editedAt?.date,
                withdrawn: post.withdrawnAt?.date,
                earlier: post.earlier.map { Version(title: $0.title, text: $0.body, at: $0.at.date) }
            )
        }
        reactions = record.reactions.map { Reaction(post: url(.post($0.post)), kind: $0.kind.rawValue, at: $0.at.date) }
        channels = record.channels.map { Membership(channel: url(.channel($0.channel)), since: $0.since.date) }
        drafts = record.drafts.map { draft in
            Draft(
                url: url(.draft(draft.id)),
                kind: draft.content.kind.rawValue,
                voice: draft.content.voice.rawValue,
                text: draft.content.text,
                channel: draft.content.channel.map { url(.channel($0)) },
                written: draft.createdAt.date,
                changed: draft.changedAt.date
            )
        }
        draftComments = record.draftComments.map { DraftComment(draft: url(.draft($0.draft)), text: $0.text, at: $0.at.date) }
        doubts = record.doubts.map { Doubt(topic: url(.topic($0.topic)), reason: $0.reason, at: $0.at.date) }
        spaces = record.spaces.map { SpaceMembership(space: url(.space($0.space)), since: $0.since.date) }
        cardTexts = record.cardTexts.map { text in
            CardText(
                card: url(.card(text.card)),
                version: text.version,
                title: text.title,
                answer: text.answer,
                conditions: text.conditions,
                at: text.at.date
            )
        }
        cardDoubts = record.cardDoubts.map { CardDoubt(card: url(.card($0.card)), reason: $0.reason, at: $0.at.date) }
        collections = record.collections.map { Collection(url: url(.collection($0.id)), title: $0.title, lead: $0.lead, made: $0.at.date) }
        acceptedAnswers = record.acceptedAnswers.map { answer in
            AcceptedAnswer(topic: url(.topic(answer.topic)), post: url(.post(answer.post)), at: answer.at.date)
        }
        helpfulCards = record.helps.map { Help(card: url(.card($0.card)), at: $0.at.date) }
        membershipActs = record.membershipActs.map { MembershipAct(act: $0.kind.rawValue, reason: $0.reason, at: $0.at.date) }
        notices = record.notices.map { notice in
            Notice(
                kind: notice.kind.rawValue,
                space: notice.space.map { url(.space($0)) },
                channel: notice.channel.map { url(.channel($0)) },
                post: notice.post.map { url(.post($0)) },
                reason: notice.reason,
                at: notice.at.date,
                seen: notice.seenAt?.date
            )
        }
        askedFor = record.routings.map { Asked(topic: url(.topic($0.topic)), asked: $0.askedAt.date, declined: $0.declinedAt?.date) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Moment {
    fileprivate var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
