extension Routes {
    static func spaces(_ site: Site) -> [Route] {
        let spaces = SpacePages(site: site)
        let members = SpaceMemberPages(site: site)
        return [
            .get("/spaces", spaces.list),
            .memberGet("/spaces/new", spaces.blank),
            .memberPost("/spaces", spaces.create),
            .get("/spaces/{id}", spaces.show),
            .memberGet("/spaces/{id}/change", spaces.change),
            .memberPost("/spaces/{id}/change", spaces.save),
            .memberPost("/spaces/{id}/archive", spaces.archive),
            .memberGet("/spaces/{id}/members", members.list),
            .memberPost("/spaces/{id}/members", members.set),
        ]
    }
}
