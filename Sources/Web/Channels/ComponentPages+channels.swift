import Core
import HTML

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
            .get(Path.channel, channels.show),
            .memberPost(Path.joinChannels, .join, SpacePages(site: site).join),
            .memberPost(Path.channelTopics, .post, channels.startTopic),
            .memberPost(Path.joinChannel, .join, channels.setMembership),
            .memberPost(Path.channelReading, .mark, channels.markRead),
            .memberPost(Path.previewTopic, .keep, channels.previewTopic),
            .memberGet(Path.mentions, MentionPages(site: site).suggest),
            .memberGet(Path.newChannel, arranging.blank),
            .memberPost(Path.spaceChannels, .arrange, arranging.create),
            .memberGet(Path.changeChannel, arranging.change),
            .memberPost(Path.changeChannel, .arrange, arranging.save),
            .memberPost(Path.archiveChannel, .arrange, arranging.archive),
            .memberGet(Path.channelMembers, members.list),
            .memberPost(Path.channelMembers, .arrange, members.set),
        ]
    }
}
