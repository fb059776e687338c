import Core

extension ComponentPages {
    static let home = ComponentPages(
        name: "home",
        archive: .none("What one member is shown"),
        navigation: [PageEntry("frame.home", .home, keys: "g h"), PageEntry("frame.for-you", .forYou, keys: "g n")]
    ) { site in
        let home = HomePages(site: site)
        return [
            .memberGet("/home", home.show),
            .memberPost("/home/reading", .mark, home.markRead),
            .memberPost("/home/notices", .mark, home.see),
        ]
    }
}
