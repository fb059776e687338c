import Core
import HTML

extension ComponentPages {
    static let finding = ComponentPages(
        name: "finding",
        archive: .none("A browser searches the pages of an export")
    ) { site in
        [.get(Path.search, SearchPages(site: site).show)]
    }
}
