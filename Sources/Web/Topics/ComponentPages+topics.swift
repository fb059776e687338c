import Core
import HTML

extension ComponentPages {
    static let topics = ComponentPages(
        name: "topics",
        archive: .topics,
        live: [.topic],
        hits: [.post],
        suggestions: [.topic]
    ) { site in
        let topics = TopicPages(site: site)
        let posts = PostPages(site: site)
        let answers = AnswerPages(site: site)
        return [
            .get(Path.topic, topics.show),
            .memberPost(Path.topicReading, .mark, topics.markRead),
            .memberPost(Path.replies, .post, topics.reply),
            .memberPost(Path.previewReply, .keep, topics.previewReply),
            .memberPost(Path.acceptAnswer, .edit, answers.accept),
            .memberPost(Path.unacceptAnswer, .edit, answers.unaccept),
            .memberPost(Path.confirmAnswer, .edit, answers.confirm),
            .memberPost(Path.reopenQuestion, .edit, answers.reopen),
            .memberPost(Path.formerResolution, .edit, answers.forward),
            .memberPost(Path.doubts, .edit, topics.doubt),
            .get(Path.post, posts.show),
            .memberPost(Path.editPost, .edit, posts.edit),
            .memberPost(Path.withdrawPost, .edit, posts.withdraw),
            .memberPost(Path.restorePost, .edit, posts.restore),
            .memberPost(Path.postKind, .edit, posts.changeKind),
            .memberPost(Path.unmaskPost, .manage, posts.unmask),
            .memberPost(Path.reactions, .react, posts.react),
            .memberPost(Path.previewPostEdit, .keep, posts.previewEdit),
        ]
    }
}
