import Core
import HTML
import Hummingbird

/// Reading a channel, starting topics in it, joining it.
struct ChannelPages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        let before = ID<Topic>(visit.query["before"])
        return try await page(visit, visit.id(), before: before, composer: Composer(visit: visit), status: StatusKey.of(visit))
    }

    func startTopic(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let visit = member.visit
        let channel: ID<Channel> = try visit.id()
        do {
            let (title, text) = try TitledText.read(form["text"])
            let voice = try form.word("voice", Post.Voice.self)
            try form.admit(PersonalData.all(in: form["text"], voice: voice, by: member.viewer))
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                try form.word("kind", Topic.Kind.self),
                in: channel,
                title: title,
                text: text,
                voice: voice,
                key: try IdempotencyKey(form["key"]),
                as: member.viewer
            )
            return .see(Path.channel(channel).saying("sent").at(TopicCardView.id(topic)))
        } catch Refusal.invalid(let flaws) {
            return try await page(
                visit,
                channel,
                composer: Composer(visit: visit, form: form, flaws: flaws),
                status: nil,
                code: .unprocessableContent
            )
        } catch Refusal.tooMany {
            let flaw = Refusal.Flaw("text", "post.too-many")
            return try await page(
                visit,
                channel,
                composer: Composer(visit: visit, form: form, flaws: [flaw]),
                status: nil,
                code: .tooManyRequests
            )
        }
    }

    func setMembership(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        let joins = form["joins"] == "yes"
        let access = try await JoinChannel(storage: site.storage)(channel, joins, as: member.viewer)
        return .see(Self.place(form["from"], access, joins).saying(joins ? "joined" : "left"))
    }

    /// Where the person was: a list of channels, or the channel itself, which who left may not read any more when it is by invitation.
    private static func place(_ from: String, _ access: ChannelAccess, _ joins: Bool) -> Path {
        if from == "spaces" { return .spaces }
        if ID<Space>(from) == access.space.id { return .space(access.space.id) }
        return joins || access.channel.access == .open ? .channel(access.channel.id) : .space(access.space.id)
    }

    func markRead(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        guard let upto = form.position("upto").map(Int64.init) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkRead(storage: site.storage)(channel, upto: upto, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(Path.channel(channel).saying("read")) }
        let (_, frame) = try await site.load(member.visit) { _ in () }
        return .fragment { html in frame.nav(html, current: .channel(channel)) }
    }

    private func page(
        _ visit: Visit,
        _ channel: ID<Channel>,
        before: ID<Topic>? = nil,
        composer: Composer,
        status: String?,
        code: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let renderings = site.renderings
        let ((page, cards), frame) = try await site.load(visit) { snapshot in
            let page = try snapshot.channelPage(channel, before: before, for: visit.viewer)
            return (page, try snapshot.cards(of: page, visit, keptIn: renderings))
        }
        return .page(code, capacity: 65_536) { html in
            ChannelView(visit: visit, page: page, cards: cards, renderings: renderings, composer: composer, status: status)
                .write(html, in: frame)
        }
    }
}
