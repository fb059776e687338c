/// A draft as its author and the ambassador see it.
package struct DraftPage: Sendable {
    package let draft: Draft
    package let isAuthor: Bool
    /// The author line of the future question: a mask hides the author from the ambassador too.
    package let byline: Post.Byline
    /// The channel; nil when not chosen, or when the viewer may not know it.
    package let channel: Channel?
    /// Nil when nobody reviews it, or the ambassador left.
    package let ambassador: Person?
    package let comments: [(comment: DraftComment, isAuthor: Bool)]

    /// Possible personal data, including text that identifies the author. Expensive, so read it once and outside a transaction.
    package func personalData(by author: Viewer) -> [PersonalData] {
        PersonalData.all(in: draft.content.text, voice: draft.content.voice, by: author)
    }

    /// Possible personal data in a comment, beyond that of the draft. A masked author stays masked.
    package func personalData(inComment text: String, by viewer: Viewer) -> [PersonalData] {
        PersonalData.all(in: text, beyond: draft.content.text, voice: isAuthor ? draft.content.voice : .personal, by: viewer)
    }
}

extension ReadTransaction {
    package func draftPage(_ id: ID<Draft>, for viewer: Viewer) throws -> DraftPage {
        let access = try drafts.access(id, by: viewer)
        let draft = access.draft
        guard let line = try lines(of: [draft]).first else { throw Refusal.notFound }
        let place = try channels.readable(Set([draft.content.channel].compactMap(\.self)), by: viewer).values.first
        return DraftPage(
            draft: draft,
            isAuthor: access.isAuthor,
            byline: line.byline,
            channel: place?.channel,
            ambassador: line.ambassador,
            comments: try drafts.comments(on: id).map { ($0, $0.author == draft.author) }
        )
    }

    package func draftsPage(for viewer: Viewer) throws -> DraftsPage {
        DraftsPage(
            own: try lines(of: drafts.own(of: viewer)),
            shown: try lines(of: drafts.shown(to: viewer, limit: 50)),
            isAmbassador: viewer.has(.ambassador)
        )
    }

    /// The topic that the viewer made from this draft, if any.
    package func sentTopic(of draft: ID<Draft>, by viewer: Viewer) throws -> ID<Topic>? {
        try posts.sent(by: viewer.member, with: IdempotencyKey("\(draft)"))?.topic
    }

    private func lines(of drafts: [Draft]) throws -> [DraftsPage.Line] {
        let counts = try self.drafts.countComments(on: drafts.map(\.id))
        let people = try people.people(Set(drafts.map(\.author) + drafts.compactMap(\.ambassador)))
        let bodies = Set(drafts.compactMap { people[$0.author]?.organisation.id })
        let populations = try filters.populations(bodies)
        return drafts.compactMap { draft in
            people[draft.author].map { author in
                DraftsPage.Line(
                    draft: draft,
                    byline: author.byline(draft.content.voice, population: populations[author.organisation.id]),
                    ambassador: draft.ambassador.flatMap { people[$0] },
                    comments: counts[draft.id] ?? 0
                )
            }
        }
    }
}

extension Person {
    fileprivate func byline(_ voice: Post.Voice, population: Int?) -> Post.Byline {
        switch voice {
        case .masked: .masked(Mask(organisation, population: population))
        case .personal, .office: .person(id, name: name, organisation: organisation, section: section)
        }
    }
}
