import Core

extension ComponentPages {
    static let channels = ComponentPages(
        name: "channels",
        archive: .none("With the topics"),
        live: [.channel]
    ) { site in
        let channels = ChannelPages(site: site)
        let arranging = ArrangingPages(site: site)
        let members = ChannelMemberPages(site: site)
        return [
            .get("/channels/{id}", channels.show),
            .memberPost("/channels/memberships", .join, SpacePages(site: site).join),
            .memberPost("/channels/{id}/topics", .post, channels.startTopic),
            .memberPost("/channels/{id}/membership", .join, channels.setMembership),
            .memberPost("/channels/{id}/reading", .mark, channels.markRead),
            .memberPost("/channels/{id}/topics/preview", .keep, channels.previewTopic),
            .memberGet("/channels/{id}/mentions", MentionPages(site: site).suggest),
            .memberGet("/spaces/{id}/channels/new", arranging.blank),
            .memberPost("/spaces/{id}/channels", .arrange, arranging.create),
            .memberGet("/channels/{id}/change", arranging.change),
            .memberPost("/channels/{id}/change", .arrange, arranging.save),
            .memberPost("/channels/{id}/archive", .arrange, arranging.archive),
            .memberGet("/channels/{id}/members", members.list),
            .memberPost("/channels/{id}/members", .arrange, members.set),
        ]
    }
}
