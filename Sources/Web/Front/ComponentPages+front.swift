import Core

extension ComponentPages {
    static let front = ComponentPages(
        name: "front",
        archive: .none("The pages of this server; nothing of the community")
    ) { site in
        let front = FrontPages(site: site)
        let setup = SetupPages(site: site)
        let demo = DemoPages(site: site)
        return [
            .get("/", front.show),
            .get("/conduct", front.conduct),
            .get("/privacy", front.privacy),
            .get("/help", front.help),
            .get("/sources", front.sources),
            .post("/language", front.setLanguage),
            .get("/setup", setup.show),
            .post("/setup", setup.found),
            .get("/demo", demo.show),
            .post("/demo/{id}", demo.enter),
        ]
    }
}
