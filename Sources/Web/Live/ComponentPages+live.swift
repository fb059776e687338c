import Core

extension ComponentPages {
    static let live = ComponentPages(
        name: "live",
        archive: .none("Parts of other pages")
    ) { site in
        [.get("/live", LivePages(site: site).listen)]
    }
}
