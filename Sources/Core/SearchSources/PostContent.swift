import SQLCore
import Search

/// A post with what the index keeps of it.
struct PostContent {
    let post: ID<Post>
    let author: ID<Member>
    let organisation: ID<Organisation>
    let voice: Post.Voice
    let at: Moment
    let body: String
    let topic: Topic

    var isOpening: Bool { topic.opening == post }

    init(_ post: ID<Post>, _ row: inout RowReader) throws {
        self.post = post
        author = try row.next()
        organisation = try row.next()
        voice = try row.next()
        at = try row.next()
        body = try row.next()
        topic = try Topic(&row)
    }

    /// - Parameter more: what stands beside the body, as Markdown too.
    func document(with more: String?, _ plainText: (String) -> String) -> SearchDocument {
        let text = FoundPost.text(body, more)
        return SearchDocument(
            key: post.key,
            topic: topic.id.key,
            place: topic.channel.key,
            kind: (isOpening ? FoundKind(topic.kind) : .reply).code,
            state: topic.state?.rawValue,
            author: voice == .masked ? nil : author.key,
            body: voice == .masked ? nil : organisation.key,
            marks: text.contains("://") ? topic.marks.union(.link) : topic.marks,
            at: at.milliseconds,
            title: isOpening ? topic.title : "",
            text: plainText(text)
        )
    }
}

extension Topic {
    /// What `has:` asks for.
    var marks: SearchDocument.Marks {
        var marks: SearchDocument.Marks = []
        if accepted != nil { marks.insert(.answer) }
        if replies > 0 { marks.insert(.replies) }
        return marks
    }
}
