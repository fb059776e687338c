import Core

extension ArchivedPart {
    /// The channels with their topics. The index page lists the channels itself.
    static let topics = ArchivedPart.pages { book in
        for space in book.spaces {
            for channel in space.channels { try book.write(channel, of: space.space) }
        }
        return []
    }
}

extension ArchiveBook {
    /// Topics per page of a channel.
    private static let length = 200

    fileprivate func write(_ channel: Core.Channel, of space: Space) throws {
        var cursor: ID<Topic>?
        var number = 1
        while true {
            let found = try snapshot.archivedTopics(in: channel, after: cursor, limit: Self.length)
            let isLast = found.count < Self.length
            let view = ArchivedChannelView(texts: texts, space: space, channel: channel, topics: found, number: number, isLast: isLast)
            try page(ArchivePath.channel(channel.id, page: number), channel.name) { view.write($0) }
            for topic in found {
                let topic = try snapshot.archived(topic)
                let view = ArchivedTopicView(texts: texts, space: space, channel: channel, page: number, topic: topic)
                try page(ArchivePath.topic(topic.topic.id), view.title) { view.write($0) }
            }
            topics += found.count
            guard !isLast, let last = found.last else { return }
            cursor = last.id
            number += 1
        }
    }
}
