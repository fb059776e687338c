import Core

/// What the form of a question holds.
struct AskForm {
    let form: Form

    var text: String { form["text"] }
    var kind: Topic.Kind { Topic.Kind(rawValue: form["kind"]) ?? .question }
    var voice: Post.Voice { Post.Voice(rawValue: form["voice"]) ?? .personal }
    var channel: ID<Channel>? { ID(form["channel"]) }
    var draft: ID<Draft>? { ID(form["draft"]) }
    /// Whether the place is still the one that the page had proposed.
    var hasDefaultPlace: Bool { form["default"] != "" && form["default"] == form["channel"] }
    /// Whether what was found had been shown before the form was sent.
    var hasLooked: Bool { form.has("seen") }
    var seen: [ID<Topic>] { form["seen"].split(separator: " ").compactMap { ID(String($0)) } }
    var checks: AskChecks { AskChecks(text, kind: kind) }

    init(_ form: Form) {
        self.form = form
    }

    init(_ draft: Draft) {
        let content = draft.content
        form = Form([
            "text": content.text, "kind": content.kind.rawValue, "voice": content.voice.rawValue,
            "channel": content.channel.map { "\($0)" } ?? "", "draft": "\(draft.id)",
        ])
    }

    func content() throws(Refusal) -> DraftContent {
        try DraftContent(text: text, kind: kind, voice: voice, channel: channel, seen: seen)
    }

    static func words(_ topics: [ID<Topic>]) -> String { topics.map { "\($0)" }.joined(separator: " ") }
}
