import Core
import HTML

/// The community as static HTML that any browser opens from a folder, without a server: spaces → channels → topics with their posts.
///
/// Pages are in Japanese, contain what `audience` may read, no mail addresses, and masked posts as everybody sees them. The output is
/// deterministic.
package struct StaticArchive {
    private let snapshot: ReadTransaction
    private let audience: ArchiveAudience

    package init(_ snapshot: ReadTransaction, for audience: ArchiveAudience) {
        self.snapshot = snapshot
        self.audience = audience
    }

    /// Passes each file with its path relative to the archive's folder; returns the number of topics.
    package func write(_ file: @escaping (_ path: String, _ bytes: [UInt8]) throws -> Void) throws -> Int {
        let texts = Texts.japanese
        let name = try snapshot.community.founded().name
        let book = ArchiveBook(snapshot, texts, spaces: try snapshot.archivedSpaces(for: audience), file: file)
        let lines = try ComponentPages.all.flatMap { component -> [ArchivedLine] in
            if case .pages(let write) = component.archive { try write(book) } else { [] }
        }
        let index = ArchiveIndexView(texts: texts, community: name, audience: audience, spaces: book.spaces, lines: lines)
        try book.page("index.html", name) { index.write($0) }
        if let css = Assets.all.first(where: { $0.name == "css/yoriai.css" }) { try file("yoriai.css", css.bytes) }
        return book.topics
    }
}
