import Core
import Foundation

/// What the member wrote.
extension OwnRecordFile {
    struct Version: Encodable {
        let title: String?
        let text: String
        let at: Date

        init(_ version: PostVersion) {
            title = version.title
            text = version.body
            at = version.at.date
        }
    }

    struct Post: Encodable {
        let url, topic: String
        let title: String?
        let voice, text: String
        let written: Date
        let edited, withdrawn: Date?
        let earlier: [Version]

        init(_ post: OwnPost, _ url: URLOfPath) {
            self.url = url(.post(post.id))
            topic = url(.topic(post.topic))
            title = post.title
            voice = post.voice.rawValue
            text = post.text
            written = post.createdAt.date
            edited = post.editedAt?.date
            withdrawn = post.withdrawnAt?.date
            earlier = post.earlier.map { Version($0) }
        }
    }

    struct Reaction: Encodable {
        let post, kind: String
        let at: Date

        init(_ reaction: OwnReaction, _ url: URLOfPath) {
            post = url(.post(reaction.post))
            kind = reaction.kind.rawValue
            at = reaction.at.date
        }
    }

    struct Draft: Encodable {
        let url, kind, voice, text: String
        let channel: String?
        let written, changed: Date

        init(_ draft: Core.Draft, _ url: URLOfPath) {
            self.url = url(.draft(draft.id))
            kind = draft.content.kind.rawValue
            voice = draft.content.voice.rawValue
            text = draft.content.text
            channel = draft.content.channel.map { url(.channel($0)) }
            written = draft.createdAt.date
            changed = draft.changedAt.date
        }
    }

    struct DraftComment: Encodable {
        let draft, text: String
        let at: Date

        init(_ comment: OwnDraftComment, _ url: URLOfPath) {
            draft = url(.draft(comment.draft))
            text = comment.text
            at = comment.at.date
        }
    }
}
