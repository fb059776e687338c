import Core
import HTML

/// The form for asking a question.
struct AskForm {
    /// The kinds offered here; announcements and reports are started in their channel.
    static let kinds: [Topic.Kind] = [.question, .discussion]

    let form: Form

    var text: String { form["text"] }
    /// Nil when missing or invalid: the voice is never guessed.
    var voice: Post.Voice? { Post.Voice(rawValue: form["voice"]) }
    var kind: Topic.Kind? { Topic.Kind(rawValue: form["kind"]).flatMap { Self.kinds.contains($0) ? $0 : nil } }
    var channel: ID<Channel>? { ID(form["channel"]) }
    var draft: ID<Draft>? { ID(form["draft"]) }
    /// The version of the draft that the page showed.
    var version: Int { form.position("version") ?? 0 }
    /// Whether the channel is still the preselected one.
    var hasDefaultPlace: Bool { form["default"] != "" && form["default"] == form["channel"] }
    /// Whether the suggestions were shown before the form was submitted.
    var hasLooked: Bool { form.has("seen") }
    var seen: [ID<Topic>] { form["seen"].split(separator: " ").compactMap { ID(String($0)) } }
    /// Expensive, so read it once. A text over the length limit is not checked.
    func checks(by writer: Viewer?) -> AskChecks { AskChecks(isTooLong ? "" : text, kind: kind ?? .question, voice: voice, by: writer) }
    var isTooLong: Bool {
        (text.utf8.count > DraftContent.limit && text.count > DraftContent.limit) || text.utf8.count > DraftContent.limit * 12
            || TextRules.hasHeapedMarks(text)
    }

    init(_ form: Form) {
        self.form = form
    }

    init(_ draft: Draft) {
        let content = draft.content
        form = Form([
            "text": content.text, "kind": content.kind.rawValue, "voice": content.voice.rawValue,
            "channel": content.channel.map { "\($0)" } ?? "", "draft": "\(draft.id)", "version": "\(draft.version)",
        ])
    }

    /// The initial form.
    init(text: String, channel: String) {
        form = Form([
            "text": text, "channel": channel, "kind": Topic.Kind.question.rawValue, "voice": Post.Voice.personal.rawValue,
        ])
    }

    /// Refuses a text over the length limit before it is analysed.
    func admitLength() throws(Refusal) {
        guard !isTooLong else { throw .invalid("text", Refusal.Reason("field.too-long", ["limit": "\(DraftContent.limit)"])) }
    }

    /// Refuses with every missing choice.
    func content() throws(Refusal) -> DraftContent {
        try admitLength()
        var flaws = FlawList()
        let kind = try flaws.check(try chosenKind())
        let spoken = try flaws.check(try form.word("voice", Post.Voice.self))
        let (chosen, voice) = try flaws.passing(kind, spoken)
        return try DraftContent(text: text, kind: chosen, voice: voice, channel: channel, seen: seen)
    }

    /// The question to post. Refuses with everything that is missing and all unconfirmed personal data, in one answer.
    func question(by writer: Viewer) throws(Refusal) -> (content: DraftContent, words: Checked<TopicText>, channel: ID<Channel>) {
        try admitLength()
        var flaws = FlawList()
        let written = try flaws.check(try TopicText(reading: text))
        var asked: Checked<TopicText>?
        if let written { asked = try flaws.check(try form.checked(written, voice: voice ?? .personal, by: writer)) }
        let place = try flaws.check(try form.id("channel", Channel.self))
        let kind = try flaws.check(try chosenKind())
        let spoken = try flaws.check(try form.word("voice", Post.Voice.self))
        let (words, channel, chosen, voice) = try flaws.passing(asked, place, kind, spoken)
        return (try DraftContent(text: text, kind: chosen, voice: voice, channel: channel, seen: seen), words, channel)
    }

    private func chosenKind() throws(Refusal) -> Topic.Kind {
        guard let kind else { throw .invalid("kind", "field.choose") }
        return kind
    }

    static func words(_ topics: [ID<Topic>]) -> String { topics.map { "\($0)" }.joined(separator: " ") }
}
