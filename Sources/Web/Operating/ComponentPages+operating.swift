import Core
import HTML

extension ComponentPages {
    static let operating = ComponentPages(
        name: "operating",
        archive: .none("The pages of this server; nothing of the community")
    ) { site in
        let pages = OperatingPages(site: site)
        return [
            .get(Path.health, pages.health),
            .get(Path.metrics, pages.metrics),
            .get(Path.asset, pages.asset),
        ]
    }
}
