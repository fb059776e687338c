extension Routes {
    static func arranging(_ site: Site) -> [Route] {
        let channels = ArrangingPages(site: site)
        let members = ChannelMemberPages(site: site)
        return [
            .memberGet("/spaces/{id}/channels/new", channels.blank),
            .memberPost("/spaces/{id}/channels", .arrange, channels.create),
            .memberGet("/channels/{id}/change", channels.change),
            .memberPost("/channels/{id}/change", .arrange, channels.save),
            .memberPost("/channels/{id}/archive", .arrange, channels.archive),
            .memberGet("/channels/{id}/members", members.list),
            .memberPost("/channels/{id}/members", .arrange, members.set),
        ]
    }
}
