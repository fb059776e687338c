import Core

extension ComponentPages {
    static let joining = ComponentPages(
        name: "joining",
        archive: .none("Who applied, and with which links: only for who decides on it")
    ) { site in
        let join = JoinPages(site: site)
        let links = LinkPages(site: site)
        return [
            .get("/join", join.show),
            .post("/join", join.send),
            .get("/join/body", join.body),
            .get("/join/waiting", join.waiting),
            .get("/link/{link}", links.show),
            .post("/link/{link}", links.use),
        ]
    }
}
