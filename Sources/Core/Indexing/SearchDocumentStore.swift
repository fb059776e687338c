import SQLCore
import Search

/// Reads what the index is made from, out of all sources.
struct SearchDocumentStore {
    let tx: any Transaction
    let reader: DocumentReader

    /// What changed through these events: documents as they are now, what is found no more, and state and marks of topics.
    func change(after events: [Event]) throws -> IndexChange {
        try Components.searchSources.reduce(into: IndexChange()) { change, source in
            let own = events.filter { event in source.subjects.contains { event.reindexes($0) } }
            guard !own.isEmpty else { return }
            let part = try source.change(after: own, reader)
            change.documents += part.documents
            change.gone += part.gone
            change.standings += part.standings
        }
    }

    /// The next documents in the order of their keys.
    /// - Returns: also the last that was looked at; nil where there are no more.
    func documents(after key: Key?, limit: Int) throws -> (documents: [SearchDocument], last: Key?) {
        let next = try Components.searchSources.flatMap { try $0.documents(after: key ?? Key(0), limit: limit, reader) }
            .sorted { $0.key.bits < $1.key.bits }.prefix(limit)
        return (next.compactMap(\.document), next.last?.key)
    }

    /// Also documents that are not found.
    func count() throws -> Int { try Components.searchSources.reduce(0) { $0 + (try $1.count(reader.snapshot)) } }

    /// What tells this community's log from another's; nil before it is founded.
    func source() throws -> String? {
        try tx.row("SELECT founded_at FROM community") { row in "\(try row.next() as Int64)" }
    }
}

extension ReadTransaction {
    /// About how many documents an index of this community has.
    package func countFindable() throws -> Int { try feed(plainText: { $0 }).count() }

    func feed(plainText: @escaping @Sendable (String) -> String) -> SearchDocumentStore {
        SearchDocumentStore(tx: tx, reader: DocumentReader(snapshot: self, plainText: plainText))
    }
}
