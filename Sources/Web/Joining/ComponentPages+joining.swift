import Core
import HTML

extension ComponentPages {
    static let joining = ComponentPages(
        name: "joining",
        archive: .none("Who applied, and with which links: only for who decides on it"),
        words: ["community"]
    ) { site in
        let join = JoinPages(site: site)
        let links = LinkPages(site: site)
        return [
            .get(Path.join, join.show),
            .post(Path.join, join.send),
            .get(Path.joinBody, join.body),
            .get(Path.joinWaiting, join.waiting),
            .get(Path.link, links.show),
            .post(Path.link, links.use),
        ]
    }
}
