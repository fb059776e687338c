import Core

extension ComponentPages {
    static let spaces = ComponentPages(
        name: "spaces",
        archive: .none("The first page of an export names the spaces with their channels"),
        navigation: [PageEntry("frame.spaces", .spaces)]
    ) { site in
        let spaces = SpacePages(site: site)
        let members = SpaceMemberPages(site: site)
        return [
            .get("/spaces", spaces.list),
            .memberGet("/spaces/new", spaces.blank),
            .memberPost("/spaces", .arrange, spaces.create),
            .get("/spaces/{id}", spaces.show),
            .memberGet("/spaces/{id}/change", spaces.change),
            .memberPost("/spaces/{id}/change", .arrange, spaces.save),
            .memberPost("/spaces/{id}/archive", .arrange, spaces.archive),
            .memberGet("/spaces/{id}/members", members.list),
            .memberPost("/spaces/{id}/members", .arrange, members.set),
        ]
    }
}
