extension Routes {
    static func arranging(_ site: Site) -> [Route] {
        let channels = ArrangingPages(site: site)
        let members = ChannelMemberPages(site: site)
        return [
            .memberGet("/spaces/{id}/channels/new", channels.blank),
            .memberPost("/spaces/{id}/channels", channels.create),
            .memberGet("/channels/{id}/change", channels.change),
            .memberPost("/channels/{id}/change", channels.save),
            .memberPost("/channels/{id}/archive", channels.archive),
            .memberGet("/channels/{id}/members", members.list),
            .memberPost("/channels/{id}/members", members.set),
        ]
    }
}
