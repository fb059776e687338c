import Core

extension ComponentPages {
    static let topics = ComponentPages(
        name: "topics",
        archive: .topics,
        live: [.topic],
        hits: [.post]
    ) { site in
        let topics = TopicPages(site: site)
        let posts = PostPages(site: site)
        return [
            .get("/topics/{id}", topics.show),
            .memberPost("/topics/{id}/reading", .mark, topics.markRead),
            .memberPost("/topics/{id}/replies", .post, topics.reply),
            .memberPost("/topics/{id}/replies/preview", .keep, topics.previewReply),
            .memberPost("/topics/{id}/resolution", .edit, topics.resolve),
            .memberPost("/topics/{id}/doubts", .edit, topics.doubt),
            .get("/posts/{id}", posts.show),
            .memberPost("/posts/{id}/edit", .edit, posts.edit),
            .memberPost("/posts/{id}/withdrawal", .edit, posts.withdraw),
            .memberPost("/posts/{id}/restoration", .edit, posts.restore),
            .memberPost("/posts/{id}/kind", .edit, posts.changeKind),
            .memberPost("/posts/{id}/unmasking", .manage, posts.unmask),
            .memberPost("/posts/{id}/reactions", .react, posts.react),
            .memberPost("/posts/{id}/edit/preview", .keep, posts.previewEdit),
        ]
    }
}
