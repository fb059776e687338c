import Core
import HTML

extension ComponentPages {
    static let asking = ComponentPages(
        name: "asking",
        archive: .none("Drafts are for their authors and whom they show them"),
        own: [PageEntry("draft.all") { _ in .drafts }]
    ) { site in
        let ask = AskPages(site: site)
        let drafts = DraftPages(site: site)
        return [
            .memberGet(Path.ask, ask.show),
            .memberPost(Path.ask, .post, ask.send),
            .memberPost(Path.askLook, .search, ask.look),
            .memberPost(Path.askPreview, .keep, ask.preview),
            .memberPost(Path.askHelped, .react, ask.helped),
            .memberPost(Path.askKeep, .keep, ask.keep),
            .memberPost(Path.askRehearse, .keep, ask.rehearse),
            .memberGet(Path.drafts, drafts.list),
            .memberGet(Path.draft, drafts.show),
            .memberPost(Path.commentOnDraft, .post, drafts.comment),
            .memberPost(Path.publishDraft, .post, drafts.publish),
            .memberPost(Path.hideDraft, .keep, drafts.hide),
            .memberPost(Path.discardDraft, .keep, drafts.discard),
        ]
    }
}
