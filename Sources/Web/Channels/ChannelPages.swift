import Core
import HTML
import Hummingbird

/// Reading and joining a channel, and starting topics in it.
struct ChannelPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let channel: ID<Channel> = try visit.id()
        let view = TypeView.Kind(rawValue: visit.query["view"])
        if let view, view != .stream { return try await ViewPages(site: site).show(view, of: channel, visit) }
        let isPlain = !["view", "before", "after", "newest"].contains(where: visit.query.has)
        return try await page(
            visit,
            channel,
            at: Self.stretch(visit.query),
            composer: Composer(visit: visit),
            status: FlashKey.of(visit),
            mayOpenElse: isPlain
        )
    }

    private static func stretch(_ query: Form) -> ChannelStretch {
        if let topic = ID<Topic>(query["before"]) { return .before(topic) }
        if let topic = ID<Topic>(query["after"]) { return .after(topic) }
        return query.has("newest") ? .newest : .news
    }

    func startTopic(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let visit = member.visit
        let channel: ID<Channel> = try visit.id()
        let form = form.callingChosen()
        return try await form.answer(beside: "text") {
            let (title, text) = try TitledText.read(form["text"])
            let kind = try form.word("kind", Topic.Kind.self)
            let voice = try Self.voice(form, kind)
            let words = try form.checked(TopicText(title, text), voice: voice, by: member.viewer)
            let unclear = try await site.storage.unclearMentions(title: title.text, in: text)
            try form.admit(unclear)
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                kind,
                in: channel,
                saying: words,
                from: .form(try IdempotencyKey(form["key"])),
                as: member.viewer
            )
            return .see(
                Path.newest(in: channel).saying("sent").telling(Remarks(typed: form["text"], unclear)).at(TopicListItemView.id(topic))
            )
        } again: {
            try await page(visit, channel, composer: Composer(visit: visit, attempt: $0))
        }
    }

    func previewTopic(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let visit = member.visit
        let channel: ID<Channel> = try visit.id()
        return try await form.preview(visit, beside: "text") {
            let (title, text) = try TitledText.read(form["text"])
            let kind = try form.word("kind", Topic.Kind.self)
            let voice = try Self.voice(form, kind)
            return PreviewView.Content(
                try await site.storage.read { try $0.preview(kind, title, text, in: channel, voice: voice, by: member.viewer) }
            )
        } page: { attempt, preview in
            try await page(visit, channel, composer: Composer(visit: visit, attempt: attempt, preview: preview))
        }
    }

    /// An announcement always has the voice of the office, whatever the hidden choice contains. A writer who chose to be masked is refused,
    /// so that their name is never shown.
    private static func voice(_ form: Form, _ kind: Topic.Kind) throws(Refusal) -> Post.Voice {
        let voice: Post.Voice = try form.word("voice")
        return kind == .announcement && voice == .personal ? .office : voice
    }

    func setMembership(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        let joins = form["joins"] == "yes"
        let access = try await JoinChannel(storage: site.storage)(channel, joins, as: member.viewer)
        return .see(Self.place(form["from"], access, joins).saying(joins ? "joined" : "left"))
    }

    /// The page to return to: a list of channels, or the channel itself, unless it is by invitation and the viewer left it.
    private static func place(_ from: String, _ access: ChannelAccess, _ joins: Bool) -> Path {
        if from == "spaces" { return .spaces }
        if ID<Space>(from) == access.space.id { return .space(access.space.id) }
        return joins || access.channel.access == .open ? .channel(access.channel.id) : .space(access.space.id)
    }

    func markRead(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        guard let upto = form.position("upto").map(Int64.init) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkRead(storage: site.storage)(channel, upto: upto, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(Path.channel(channel).saying("read")) }
        let (_, frame) = try await site.load(member.visit) { _ in () }
        return .fragment { html in frame.nav(html, current: .channel(channel)) }
    }

    private func page(
        _ visit: PageRequest,
        _ channel: ID<Channel>,
        at stretch: ChannelStretch = .newest,
        composer: Composer,
        status: String? = nil,
        mayOpenElse: Bool = false
    ) async throws -> Response {
        let renderings = site.renderings
        let ((page, cards), frame) = try await site.load(visit) { snapshot in
            let page = try snapshot.channelPage(channel, at: stretch, for: visit.viewer)
            return (page, try snapshot.cards(of: page, visit, keptIn: renderings))
        }
        if mayOpenElse, let view = page.access.channel.opensWith, view != .stream {
            return .see(Path.channel(channel, view).keeping(visit))
        }
        return try composer.attempt.page(capacity: 65_536) { html in
            ChannelView(visit: visit, page: page, cards: cards, renderings: renderings, composer: composer, status: status)
                .write(html, in: frame)
        }
    }
}
