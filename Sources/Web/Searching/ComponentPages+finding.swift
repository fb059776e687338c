import Core

extension ComponentPages {
    static let finding = ComponentPages(
        name: "finding",
        archive: .none("A browser searches the pages of an export")
    ) { site in
        [.get("/search", SearchPages(site: site).show)]
    }
}
