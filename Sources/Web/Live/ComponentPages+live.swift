import Core
import HTML

extension ComponentPages {
    static let live = ComponentPages(
        name: "live",
        archive: .none("Parts of other pages")
    ) { site in
        [.get(Path.live, LivePages(site: site).listen)]
    }
}
