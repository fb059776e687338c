import Core

/// All content of the demo, as acts in chronological order.
struct DemoScript {
    enum Act {
        case start(DemoTopics.Topic, id: String, channel: String)
        case reply(DemoTopics.Reply, topic: String, index: Int)
        case edit(post: String, title: String?, body: String, by: String)
        case withdraw(post: String, by: String)
        case accept(post: String, by: String)
        case doubt(topic: String, reason: String, by: String)
        case route(topic: String, similar: [String])
        case move(topic: String, DemoTopics.Move)
        case react(post: String, kind: String, count: Int, channel: String)
        case keep(DemoTopics.Card, topic: String, answer: String, by: String, channel: String)
        /// All members have read everything up to now.
        case read
    }

    private(set) var acts: [(at: Moment, act: Act)] = []
    private let calendar: DemoCalendar

    /// - Parameter readUntil: days before today up to which members have read.
    init(_ channels: [DemoTopics], calendar: DemoCalendar, readUntil: Int = 4) {
        self.calendar = calendar
        for channel in channels {
            for (number, topic) in channel.topics.enumerated() { add(topic, id: "\(channel.channel)/\(number)", channel.channel) }
        }
        acts.append((calendar.moment(day: readUntil, time: "18:45"), .read))
        acts = acts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private mutating func add(_ topic: DemoTopics.Topic, id: String, _ channel: String) {
        let start = calendar.moment(day: topic.day, time: topic.time)
        acts.append((start, .start(topic, id: id, channel: channel)))
        var last = start
        add(edit: topic.edited, of: id, title: topic.title, body: topic.body, by: topic.by, after: start)
        for (index, reply) in (topic.replies ?? []).enumerated() {
            // A moved weekend must not put a reply before its topic.
            let at = max(calendar.moment(day: reply.day, time: reply.time), last.adding(60))
            last = at
            acts.append((at, .reply(reply, topic: id, index: index)))
            add(edit: reply.edited, of: "\(id)/\(index)", title: nil, body: reply.body, by: reply.by, after: at)
            if reply.withdrawn == true { acts.append((at.adding(900), .withdraw(post: "\(id)/\(index)", by: reply.by))) }
            add(reply.withdrawn == true ? nil : reply.reactions, to: "\(id)/\(index)", channel, after: at)
        }
        for (place, accepted) in ([topic.accepted].compactMap(\.self) + (topic.alsoAccepted ?? [])).enumerated() {
            acts.append((last.adding(600 + place * 60), .accept(post: "\(id)/\(accepted)", by: topic.by)))
        }
        if let doubt = topic.doubt {
            acts.append((calendar.moment(day: doubt.day, time: doubt.time), .doubt(topic: id, reason: doubt.reason, by: doubt.by)))
        }
        if let routed = topic.routed {
            acts.append((calendar.moment(day: routed.day, time: routed.time), .route(topic: id, similar: routed.similar)))
        }
        if let card = topic.card, let accepted = topic.accepted {
            let at = max(calendar.moment(day: card.day, time: card.time), last.adding(1200))
            acts.append((at, .keep(card, topic: id, answer: "\(id)/\(accepted)", by: topic.by, channel: channel)))
        }
        add(topic.reactions, to: id, channel, after: start)
        add(topic.moves ?? [], to: id, after: start)
    }

    private mutating func add(_ moves: [DemoTopics.Move], to topic: String, after start: Moment) {
        var last = start
        for move in moves {
            last = max(calendar.moment(day: move.day, time: move.time), last.adding(60))
            acts.append((last, .move(topic: topic, move)))
        }
    }

    private mutating func add(edit: DemoTopics.Edit?, of post: String, title: String?, body: String, by: String, after: Moment) {
        guard let edit else { return }
        acts.append((after.adding(edit.minutes * 60), .edit(post: post, title: title, body: body, by: by)))
    }

    private mutating func add(_ reactions: [String: Int]?, to post: String, _ channel: String, after: Moment) {
        for (kind, count) in (reactions ?? [:]).sorted(by: { $0.key < $1.key }) {
            acts.append((after.adding(1800), .react(post: post, kind: kind, count: count, channel: channel)))
        }
    }
}
