/// The page and search of a list of members.
package struct AdmittedQuery: Sendable {
    package var after: ID<Member>?
    package var search: String

    package init(after: ID<Member>? = nil, search: String = "") {
        self.after = after
        self.search = search
    }
}
