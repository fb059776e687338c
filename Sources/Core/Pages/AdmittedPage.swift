/// The members of a space or channel, page by page, with a people search for those who arrange it.
package struct AdmittedPage: Sendable {
    package static let length = 50

    package let members: [PlaceMember]
    package let count: Int
    package let hasMore: Bool
    /// Search results; nil without a search, or when the viewer may not admit.
    package let found: [Person]?
    /// Those of `found` who are members already.
    package let alreadyIn: Set<ID<Member>>
}

extension AdmittedPage {
    /// - Parameter members: one more than a page holds, when there are more.
    fileprivate init(_ members: [PlaceMember], count: Int, found: [Person]?, alreadyIn: Set<ID<Member>>) {
        self.init(
            members: Array(members.prefix(Self.length)),
            count: count,
            hasMore: members.count > Self.length,
            found: found,
            alreadyIn: alreadyIn
        )
    }
}

extension ReadTransaction {
    /// Every member who can read a space may see its members.
    package func spaceMembers(_ id: ID<Space>, _ query: AdmittedQuery, for viewer: Viewer) throws -> (
        page: SpacePage, members: AdmittedPage
    ) {
        let page = try spacePage(id, for: viewer)
        let store = AdmittedStore(tx: tx)
        let found = try found(query, mayAdmit: page.access.mayArrange)
        return (
            page,
            AdmittedPage(
                try store.inSpace(id, after: query.after, limit: AdmittedPage.length + 1),
                count: try store.countInSpace(id),
                found: found,
                alreadyIn: try store.inSpace(id, among: Set((found ?? []).map(\.id)))
            )
        )
    }

    /// Every member who can read a channel may see its members.
    package func channelMembers(
        _ id: ID<Channel>,
        _ query: AdmittedQuery,
        for viewer: Viewer
    ) throws -> (access: ChannelAccess, members: AdmittedPage) {
        let access = try channels.access(id, by: viewer)
        let store = AdmittedStore(tx: tx)
        let found = try found(query, mayAdmit: access.may(.arrangeSpaces))
        return (
            access,
            AdmittedPage(
                try store.inChannel(id, after: query.after, limit: AdmittedPage.length + 1),
                count: try store.countInChannel(id),
                found: found,
                alreadyIn: try store.inChannel(id, among: Set((found ?? []).map(\.id)))
            )
        )
    }

    private func found(_ query: AdmittedQuery, mayAdmit: Bool) throws -> [Person]? {
        guard mayAdmit, !query.search.folded.isEmpty else { return nil }
        return try people.search(query.search, limit: 20)
    }
}
