/// A post that was found.
package struct FoundPost: FoundThing {
    package let post: Post
    package let topic: Topic
    /// What a component keeps beside it; Markdown.
    var more: String?

    package var subject: Subject { .topic(topic.id) }
    package var channel: ID<Channel> { topic.channel }
    package var title: String { topic.title }
    package var text: String { Self.text(post.body, more) }
    package var origin: Topic? { topic }

    /// As it is searched.
    static func text(_ body: String, _ more: String?) -> String { more.map { "\(body)\n\n\($0)" } ?? body }
}

extension FoundKind {
    package static let question = FoundKind("question", "質問", "question")
    package static let discussion = FoundKind("discussion", "話し合い", "相談", "discussion")
    package static let announcement = FoundKind("announcement", "お知らせ", "通知", "announcement")
    package static let practice = FoundKind("practice", "実践報告", "実践", "事例", "practice")
    /// A post under a topic of any kind.
    package static let reply = FoundKind("reply", "返信", "reply")

    /// Of an opening.
    init(_ kind: Topic.Kind) {
        switch kind {
        case .question: self = .question
        case .discussion: self = .discussion
        case .announcement: self = .announcement
        case .practice: self = .practice
        }
    }
}
