import Core

extension ComponentPages {
    static let operating = ComponentPages(
        name: "operating",
        archive: .none("The pages of this server; nothing of the community")
    ) { site in
        let pages = OperatingPages(site: site)
        return [
            .get("/health", pages.health),
            .get("/metrics", pages.metrics),
            .get("/assets/{version}/{folder}/{file}", pages.asset),
        ]
    }
}
