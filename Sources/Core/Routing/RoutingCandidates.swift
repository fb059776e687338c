/// Chooses the next members to ask, inside the act that asks them.
///
/// `mayBeAsked` decides: a member must be able to open the page and reply there, and to open the solved question given as the reason.
struct RoutingCandidates {
    let work: WriteTransaction
    let topic: Topic
    let opening: Post
    /// The asker's organisation, even if masked: for choosing, never for display.
    let asking: ID<Organisation>
    let rules: RoutingRules
    /// Similar solved questions, most similar first.
    let similar: [ID<Topic>]

    typealias Choice = (member: ID<Member>, reason: Routing.Reason)

    init?(_ id: ID<Topic>, similar: [ID<Topic>], rules: RoutingRules, in work: WriteTransaction) throws {
        guard let topic = try work.topics.find(id), let opening = try work.posts.find(topic.opening),
            let asking = try work.routingCandidates.body(of: topic.opening)
        else { return nil }
        self.work = work
        self.topic = topic
        self.opening = opening
        self.asking = asking
        self.rules = rules
        self.similar = similar
    }

    /// Up to `limit` members for one step.
    func choose(_ step: RoutingStep, limit: Int, besides asked: Set<ID<Member>>) throws -> [Choice] {
        guard limit > 0 else { return [] }
        switch step {
        case .solvers: return try solvers(limit, asked)
        case .ambassadors: return try pick(limit, asked, from: try ambassadors())
        case .managers: return try pick(limit, asked, from: try managers())
        case .waiting, .unheard: return []
        }
    }

    // MARK: Solvers

    /// One per organisation, so that colleagues do not get the same mail.
    private func solvers(_ limit: Int, _ asked: Set<ID<Member>>) throws -> [Choice] {
        var choices: [Choice] = []
        var bodies: Set<ID<Organisation>> = [asking]
        for (solved, grounds) in try solvedGrounds() {
            for ground in grounds where choices.count < limit && !bodies.contains(ground.body) {
                let people = try work.routingCandidates.sitting(in: ground.body, besides: opening.author, near: ground.post, limit: 5)
                for member in people where !asked.contains(member) {
                    guard try mayBeAsked(member, about: solved) else { continue }
                    choices.append((member, .solved(solved.id)))
                    bodies.insert(ground.body)
                    break
                }
            }
        }
        return choices
    }

    /// The solved questions with the organisations that answered and asked them. Masked posts count for none.
    private func solvedGrounds() throws -> [(solved: Topic, grounds: [(body: ID<Organisation>, post: ID<Post>)])] {
        let topics = try work.topics.all(similar).filter { $0.key != topic.id && $0.value.state == .solved && !$0.value.title.isEmpty }
        let answers = try work.answers.accepted(in: topics.keys).mapValues { $0.map(\.post) }
        let posts = try work.posts.all(answers.values.flatMap(\.self) + topics.values.map(\.opening), bodyLimit: 0)
        return similar.compactMap { id in
            guard let solved = topics[id] else { return nil }
            let grounds = ((answers[id] ?? []) + [solved.opening]).compactMap { post -> (body: ID<Organisation>, post: ID<Post>)? in
                // A release that knows only one answer leaves a withdrawn second one accepted.
                guard let found = posts[post], found.withdrawal == nil, case .person(_, _, let body, _) = found.byline else { return nil }
                return (body.id, post)
            }
            return (solved, grounds)
        }
    }

    // MARK: Roles

    /// Those of the field first, because they know the subject; then those of the region.
    private func ambassadors() throws -> [Choice] {
        let holders = try work.routingCandidates.holders(of: .ambassador, limit: 500)
        let text = [topic.title, opening.body, try work.routingCandidates.place(topic.channel)].joined(separator: "\n").folded
        let place = askerPlace
        let fields = holders.compactMap { holder in holder.field.map { (member: holder.member, field: $0) } }
        let ofTopic = fields.filter { $0.field.isTopic(of: text) }
        let ofRegion = fields.filter { $0.field.covers(place.region, prefecture: place.prefecture) }
        return (ofTopic + ofRegion).map { ($0.member, .ambassador($0.field)) }
    }

    /// The asker's place; for a masked asker only what the mask shows.
    private var askerPlace: (region: Region?, prefecture: String?) {
        switch opening.byline {
        case .masked(let mask): (mask.region, nil)
        case .person(_, _, let body, _): (body.prefecture.flatMap(Region.init(prefecture:)), body.prefecture)
        }
    }

    private func managers() throws -> [Choice] {
        let managers = try work.routingCandidates.holders(of: .manager, limit: 100)
        let holders = managers.isEmpty ? try work.routingCandidates.holders(of: .operator, limit: 100) : managers
        return holders.map { ($0.member, .manages) }
    }

    private func pick(_ limit: Int, _ asked: Set<ID<Member>>, from candidates: [Choice]) throws -> [Choice] {
        var choices: [Choice] = []
        var seen = asked
        for choice in candidates where choices.count < limit && !seen.contains(choice.member) {
            seen.insert(choice.member)
            if try mayBeAsked(choice.member, about: nil) { choices.append(choice) }
        }
        return choices
    }

    // MARK: The rule

    /// Whether a member can read and answer the question, can read the given reason, and is below the weekly limit.
    private func mayBeAsked(_ member: ID<Member>, about solved: Topic?) throws -> Bool {
        guard member != opening.author, let viewer = try work.viewers.viewer(member), viewer.organisation.id != asking else { return false }
        let places = try work.channels.readable(Set([topic.channel] + [solved?.channel].compactMap(\.self)), by: viewer)
        guard places[topic.channel]?.mayReply == true else { return false }
        if let solved, places[solved.channel] == nil { return false }
        // Locked, so that two nodes do not both ask the member at the limit.
        guard try work.members.lock(member) else { return false }
        return try work.routings.count(to: member) < rules.weekly
    }
}
