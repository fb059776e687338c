import Core
import HTML

extension ComponentPages {
    static let front = ComponentPages(
        name: "front",
        archive: .none("The pages of this server; nothing of the community")
    ) { site in
        let front = FrontPages(site: site)
        let setup = SetupPages(site: site)
        let demo = DemoPages(site: site)
        return [
            .get(Path.front, front.show),
            .get(Path.conduct, front.conduct),
            .get(Path.privacy, front.privacy),
            .get(Path.help, front.help),
            .get(Path.sources, front.sources),
            .post(Path.language, front.setLanguage),
            .get(Path.setup, setup.show),
            .post(Path.setup, setup.found),
            .get(Path.demo, demo.show),
            .post(Path.persona, demo.enter),
        ]
    }
}
