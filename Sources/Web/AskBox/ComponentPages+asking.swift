import Core

extension ComponentPages {
    static let asking = ComponentPages(
        name: "asking",
        archive: .none("Drafts are for their authors and whom they show them"),
        own: [PageEntry("draft.all") { _ in .drafts }]
    ) { site in
        let ask = AskPages(site: site)
        let drafts = DraftPages(site: site)
        return [
            .memberGet("/ask", ask.show),
            .memberPost("/ask", .post, ask.send),
            .memberPost("/ask/look", .search, ask.look),
            .memberPost("/ask/preview", .keep, ask.preview),
            .memberPost("/ask/helped", .react, ask.helped),
            .memberPost("/ask/draft", .keep, ask.keep),
            .memberPost("/ask/rehearsal", .keep, ask.rehearse),
            .memberGet("/drafts", drafts.list),
            .memberGet("/drafts/{id}", drafts.show),
            .memberPost("/drafts/{id}/comments", .post, drafts.comment),
            .memberPost("/drafts/{id}/publication", .post, drafts.publish),
            .memberPost("/drafts/{id}/hiding", .keep, drafts.hide),
            .memberPost("/drafts/{id}/discarding", .keep, drafts.discard),
        ]
    }
}
