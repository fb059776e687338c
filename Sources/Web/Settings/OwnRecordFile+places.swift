import Core
import Foundation

/// Where the member belongs, and what they were told.
extension OwnRecordFile {
    struct Membership: Encodable {
        let channel: String
        let since: Date

        init(_ membership: OwnMembership, _ url: URLOfPath) {
            channel = url(.channel(membership.channel))
            since = membership.since.date
        }
    }

    struct SpaceMembership: Encodable {
        let space: String
        let since: Date

        init(_ membership: OwnSpaceMembership, _ url: URLOfPath) {
            space = url(.space(membership.space))
            since = membership.since.date
        }
    }

    struct Notice: Encodable {
        let kind: String
        let space, channel, post: String?
        let reason: String
        let at: Date
        let seen: Date?

        init(_ notice: OwnNotice, _ url: URLOfPath) {
            kind = notice.kind.rawValue
            space = notice.space.map { url(.space($0)) }
            channel = notice.channel.map { url(.channel($0)) }
            post = notice.post.map { url(.post($0)) }
            reason = notice.reason
            at = notice.at.date
            seen = notice.seenAt?.date
        }
    }
}
