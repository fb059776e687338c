import Core

/// Performs the acts of the script.
struct DemoStage {
    let storage: Storage
    let clock: ManualClock
    let community: DemoCommunity
    let cast: DemoCast
    /// Posts by their names in the script: `open-data/3` is a topic's opening post, `open-data/3/0` its first reply.
    private(set) var posts: [String: ID<Post>] = [:]
    private var topics: [String: ID<Topic>] = [:]
    /// Knowledge cards by title.
    private var cards: [String: ID<Card>] = [:]
    private let limit = PostingLimit(perMinute: 0)

    init(storage: Storage, clock: ManualClock, community: DemoCommunity, cast: DemoCast) {
        self.storage = storage
        self.clock = clock
        self.community = community
        self.cast = cast
    }

    mutating func perform(_ act: DemoScript.Act) async throws {
        switch act {
        case .start(let topic, let id, let channel): try await start(topic, id, in: channel)
        case .reply(let reply, let topic, let index): try await self.reply(reply, to: topic, index)
        case .edit(let post, let title, let body, let by): try await edit(post, title, body, by)
        case .withdraw(let post, let by):
            _ = try await WithdrawPost(storage: storage)(find(post), reason: asked("", by), as: cast.viewer(by))
        case .accept(let post, let by):
            _ = try await AcceptAnswer(storage: storage)(find(post), as: cast.viewer(by))
        case .doubt(let topic, let reason, let by):
            try await DoubtAnswer(storage: storage)(find(topic: topic), reason: asked(reason, by), as: cast.viewer(by))
        case .route(let topic, let similar):
            let rules = RoutingRules(first: 0)
            try await RouteQuestion(storage: storage, stationery: nil, rules: rules)(find(topic: topic), similar: similar.map(find(topic:)))
        case .move(let topic, let move): try await self.move(topic, move)
        case .react(let post, let kind, let count, let channel): try await react(to: post, kind, count, channel)
        case .keep(let card, let topic, let answer, let by, let channel): try await keep(card, of: topic, answer, by, in: channel)
        case .read: try await readAll()
        }
    }

    private mutating func start(_ topic: DemoTopics.Topic, _ id: String, in channel: String) async throws {
        guard let kind = Topic.Kind(rawValue: topic.kind), let voice = Post.Voice(rawValue: topic.voice) else {
            throw DemoFlaw(what: "\(topic.title) is of no known kind or voice")
        }
        let type = try topic.type.map(cast.type)
        let words = try TopicText(
            TopicTitle(topic.title),
            PostText(underTitle: topic.edited?.before ?? topic.body),
            form: await filled(topic, type)
        )
        let started = try await StartTopic(storage: storage, limit: limit)(
            kind,
            in: cast.channel(channel),
            saying: asked(words, voice: voice, topic.by),
            from: .form(key(id)),
            as: cast.viewer(topic.by)
        )
        topics[id] = started
        let viewer = try cast.viewer(topic.by)
        posts[id] = try await storage.read { try $0.topicPage(started, after: nil, for: viewer).opening.id }
    }

    /// As a form would send them.
    private func filled(_ topic: DemoTopics.Topic, _ type: DemoType?) async throws -> FilledForm? {
        guard let type else { return nil }
        var typed = topic.answers ?? [:]
        for field in type.definition.fields {
            guard let word = typed[field.key]?.first else { continue }
            if field.kind == .date, let days = Int(word) {
                let day = JapanTime(clock.now.adding(days * 86_400))
                typed[field.key] = ["\(day.year)-\(day.month)-\(day.day)"]
            } else if field.kind == .organisation, let body = try await storage.read({ try $0.organisations.organisation(slug: word) }) {
                typed[field.key] = ["\(body.id)"]
            }
        }
        return FilledForm(type.version, try AnswerReader(type.definition).read { [typed] field in typed[field.key] ?? [] })
    }

    private func move(_ topic: String, _ move: DemoTopics.Move) async throws {
        let (id, viewer) = (try find(topic: topic), try cast.viewer(move.by))
        guard let state = try await storage.read({ try $0.topicPage(id, after: nil, for: viewer).topic.form?.state }) else {
            throw DemoFlaw(what: "\(topic) has no states")
        }
        try await MoveTopic(storage: storage, stationery: nil)(
            id,
            to: move.to,
            from: state,
            reason: asked(move.reason ?? "", move.by),
            as: viewer
        )
    }

    private mutating func reply(_ reply: DemoTopics.Reply, to topic: String, _ index: Int) async throws {
        guard let voice = Post.Voice(rawValue: reply.voice), let id = topics[topic] else { throw DemoFlaw(what: "no topic \(topic)") }
        posts["\(topic)/\(index)"] = try await PostReply(storage: storage, limit: limit)(
            asked(PostText(reply.edited?.before ?? reply.body), voice: voice, reply.by),
            to: id,
            // Reactions come from channel members; masked replies are posted before them.
            takesBackSame: true,
            key: key("\(topic)/\(index)"),
            as: cast.viewer(reply.by)
        )
    }

    private func edit(_ post: String, _ title: String?, _ body: String, _ by: String) async throws {
        let viewer = try cast.viewer(by)
        let text = try title == nil ? PostText(body) : PostText(underTitle: body)
        let words = try asked(EditedText(title.map { try TopicTitle($0) }, text), by)
        _ = try await EditPost(storage: storage)(find(post), saying: words, version: 1, as: viewer)
    }

    /// Reactions by channel members, starting at a position determined by the post, so that they are the same each time.
    private func react(to post: String, _ kind: String, _ count: Int, _ channel: String) async throws {
        guard let reaction = Reaction(rawValue: kind), let people = cast.joined[channel], !people.isEmpty else { return }
        let first = post.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_973 } + kind.utf8.count * 5
        for offset in 0..<min(count, people.count) {
            let viewer = try cast.viewer(people[(first + offset) % people.count])
            do {
                _ = try await SetReaction(storage: storage)(reaction, on: find(post), to: true, as: viewer)
            } catch Refusal.forbidden("reaction.same-masked") {
                // They wrote a masked post there.
                continue
            }
        }
    }

    private mutating func keep(_ card: DemoTopics.Card, of topic: String, _ answer: String, _ by: String, in channel: String) async throws {
        guard let opening = posts[topic], let id = topics[topic] else { throw DemoFlaw(what: "no topic \(topic)") }
        let made = try await MakeCard(storage: storage)(
            asked(CardText(title: card.title, answer: card.answer, conditions: card.conditions), by),
            from: id,
            sources: [opening, find(answer)],
            review: .half,
            as: cast.viewer(by)
        )
        cards[card.title] = made
        for person in (cast.joined[channel] ?? []).prefix(card.helped) {
            try await SetCardHelped(storage: storage)(made, to: true, as: cast.viewer(person))
        }
    }

    func gather(_ collection: DemoCommunity.Collection) async throws {
        let maker = try cast.viewer(collection.by)
        let id = try await MakeCollection(storage: storage)(
            asked(CollectionText(title: collection.title, lead: collection.lead), collection.by),
            as: maker
        )
        for title in collection.cards {
            guard let card = cards[title] else { throw DemoFlaw(what: "no card \(title)") }
            try await ArrangeCollection(storage: storage)(id, card, isIn: true, as: maker)
        }
    }

    private func readAll() async throws {
        let head = try await storage.read { try $0.events.head() }
        for (channel, people) in cast.joined.sorted(by: { $0.key < $1.key }) {
            for person in people { try await MarkRead(storage: storage)(cast.channel(channel), upto: head, as: cast.viewer(person)) }
        }
    }

    /// The script contains no personal data: a finding is an error in it.
    private func asked<Words: Written>(_ words: Words, voice: Post.Voice = .personal, _ by: String) throws -> Checked<Words> {
        try Checked(words, voice: voice, by: cast.viewer(by), confirmed: .none)
    }

    private func find(topic: String) throws -> ID<Topic> {
        guard let id = topics[topic] else { throw DemoFlaw(what: "no topic \(topic)") }
        return id
    }

    private func find(_ post: String) throws -> ID<Post> {
        guard let id = posts[post] else { throw DemoFlaw(what: "no post \(post)") }
        return id
    }

    private func key(_ id: String) throws -> IdempotencyKey {
        try IdempotencyKey("demo-" + id.replacing("/", with: "-").prefix(50))
    }
}
