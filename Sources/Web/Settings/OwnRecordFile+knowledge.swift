import Core
import Foundation

/// What the member did about questions and knowledge cards.
extension OwnRecordFile {
    struct Doubt: Encodable {
        let topic, reason: String
        let at: Date

        init(_ doubt: OwnDoubt, _ url: URLOfPath) {
            topic = url(.topic(doubt.topic))
            reason = doubt.reason
            at = doubt.at.date
        }
    }

    struct AcceptedAnswer: Encodable {
        let topic, post: String
        let at: Date

        init(_ answer: OwnAcceptedAnswer, _ url: URLOfPath) {
            topic = url(.topic(answer.topic))
            post = url(.post(answer.post))
            at = answer.at.date
        }
    }

    struct Asked: Encodable {
        let topic: String
        let asked: Date
        let declined: Date?

        init(_ routing: OwnRouting, _ url: URLOfPath) {
            topic = url(.topic(routing.topic))
            asked = routing.askedAt.date
            declined = routing.declinedAt?.date
        }
    }

    struct Help: Encodable {
        let card: String
        let at: Date

        init(_ help: OwnHelp, _ url: URLOfPath) {
            card = url(.card(help.card))
            at = help.at.date
        }
    }

    struct CardText: Encodable {
        let card: String
        let version: Int
        let title, answer, conditions: String
        let at: Date

        init(_ text: OwnCardText, _ url: URLOfPath) {
            card = url(.card(text.card))
            version = text.version
            title = text.title
            answer = text.answer
            conditions = text.conditions
            at = text.at.date
        }
    }

    struct CardDoubt: Encodable {
        let card, reason: String
        let at: Date

        init(_ doubt: OwnCardDoubt, _ url: URLOfPath) {
            card = url(.card(doubt.card))
            reason = doubt.reason
            at = doubt.at.date
        }
    }

    struct Collection: Encodable {
        let url, title, lead: String
        let made: Date

        init(_ collection: OwnCollection, _ url: URLOfPath) {
            self.url = url(.collection(collection.id))
            title = collection.title
            lead = collection.lead
            made = collection.at.date
        }
    }
}
