import Core
import HTML

/// Where the pages of an archive lie below its folder.
enum ArchivePath {
    static func channel(_ id: ID<Core.Channel>, page: Int = 1) -> String {
        page == 1 ? "channels/\(id).html" : "channels/\(id)-\(page).html"
    }

    static func topic(_ id: ID<Topic>) -> String { "topics/\(id).html" }
    static func post(_ id: ID<Post>) -> String { "p-\(id)" }

    /// Where a link in a post leads within the archive; nil where that lies outside of it. Links to other sites stay.
    static func place(_ link: String) -> Path? {
        guard link.hasPrefix("/") else { return link.hasPrefix("mailto:") ? nil : Path(link) }
        return nil
    }
}
