import Core
import HTML

extension ComponentPages {
    static let home = ComponentPages(
        name: "home",
        archive: .none("What one member is shown"),
        navigation: [PageEntry("frame.home", .home, keys: "g h"), PageEntry("frame.for-you", .forYou, keys: "g n")]
    ) { site in
        let home = HomePages(site: site)
        return [
            .memberGet(Path.home, home.show),
            .memberPost(Path.homeReading, .mark, home.markRead),
            .memberPost(Path.homeNotices, .mark, home.see),
        ]
    }
}
