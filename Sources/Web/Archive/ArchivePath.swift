import Core
import HTML

/// Paths of pages relative to the archive's folder.
enum ArchivePath {
    static func channel(_ id: ID<Core.Channel>, page: Int = 1) -> String {
        page == 1 ? "channels/\(id).html" : "channels/\(id)-\(page).html"
    }

    static func topic(_ id: ID<Topic>) -> String { "topics/\(id).html" }
    static func post(_ id: ID<Post>) -> String { "p-\(id)" }

    /// The page in the archive that a post's link leads to; nil when it is not in the archive. Links to other sites stay.
    static func place(_ link: String) -> Path? {
        guard link.hasPrefix("/") else { return link.hasPrefix("mailto:") ? nil : Path(link) }
        return nil
    }
}
