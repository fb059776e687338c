extension Routes {
    static func asking(_ site: Site) -> [Route] {
        let ask = AskPages(site: site)
        let drafts = DraftPages(site: site)
        return [
            .memberGet("/ask", ask.show),
            .memberPost("/ask", ask.send),
            .memberPost("/ask/look", ask.look),
            .memberPost("/ask/preview", ask.preview),
            .memberPost("/ask/helped", ask.helped),
            .memberPost("/ask/draft", ask.keep),
            .memberPost("/ask/rehearsal", ask.rehearse),
            .memberGet("/drafts", drafts.list),
            .memberGet("/drafts/{id}", drafts.show),
            .memberPost("/drafts/{id}/comments", drafts.comment),
            .memberPost("/drafts/{id}/publication", drafts.publish),
            .memberPost("/drafts/{id}/hiding", drafts.hide),
            .memberPost("/drafts/{id}/discarding", drafts.discard),
        ]
    }
}
