import Core
import HTML

extension ComponentPages {
    static let organisations = ComponentPages(
        name: "organisations",
        archive: .none("Bodies stand with what their members wrote"),
        navigation: [PageEntry("frame.organisations", .organisations)],
        own: [PageEntry("frame.my-body") { .organisation($0.organisation) }]
    ) { site in
        let pages = OrganisationPages(site: site)
        return [
            .get(Path.organisations, pages.list),
            .get(Path.organisation, pages.show),
            .get(Path.similarOrganisations, pages.similar),
        ]
    }
}
