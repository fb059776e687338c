import Core
import Foundation

/// Who the member is.
extension OwnRecordFile {
    struct Person: Encodable {
        let id, name, reading, mail: String
        let joined: Date
        let language, theme: String?
        let keys: Bool
        let asking: String
        let answersByMail: Bool

        init(_ person: OwnPerson) {
            id = "\(person.member.id)"
            name = person.member.name
            reading = person.member.reading
            mail = person.mail
            joined = person.joinedAt.date
            language = person.preferences.language
            theme = person.preferences.theme
            keys = person.preferences.keys
            asking = person.asking.rawValue
            answersByMail = person.hearsOfAnswers
        }
    }

    struct Seat: Encodable {
        let body, section, job: String
        let since: Date
        let until: Date?

        init(_ sitting: Sitting, _ organisation: Organisation?) {
            body = organisation?.name ?? ""
            section = sitting.seat.section
            job = sitting.seat.job
            since = sitting.since.date
            until = sitting.until?.date
        }
    }

    struct Role: Encodable {
        let kind: String
        let field: String?
        let since: Date
        let until: Date?

        init(_ held: HeldRole) {
            kind = held.role.kind.rawValue
            field = held.role.field?.rawValue
            since = held.since.date
            until = held.until?.date
        }
    }

    struct Session: Encodable {
        let browser: String
        let since, seen: Date

        init(_ session: Core.Session) {
            browser = session.agent
            since = session.createdAt.date
            seen = session.seenAt.date
        }
    }

    struct MembershipAct: Encodable {
        let act, reason: String
        let at: Date

        init(_ act: Core.MembershipAct) {
            self.act = act.kind.rawValue
            reason = act.reason
            at = act.at.date
        }
    }
}
