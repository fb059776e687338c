import Core
import HTML

/// The form around tables of channels: joins all ticked channels at once.
struct ChannelsForm {
    let visit: PageRequest
    /// The page to return to: `spaces`, or the id of a space.
    let from: String

    private static let prefix = "join-"

    static func field(_ channel: ID<Channel>) -> String { "\(prefix)\(channel)" }

    /// The ticked channels.
    static func chosen(_ form: Form) -> Set<ID<Channel>> {
        Set(form.names.compactMap { $0.hasPrefix(prefix) ? ID<Channel>($0.dropFirst(prefix.count).description) : nil })
    }

    /// - Parameter offers: whether any channel can be joined.
    func write(_ html: HTML, offers: Bool, tables: () -> Void) {
        guard visit.viewer != nil else { return tables() }
        html.form("stack-l", .post, .action(.joinChannels)) {
            html.input(nil, .type("hidden"), .name("from"), .value(from))
            tables()
            if offers {
                html.p("join-bar row no-print", .id("join")) {
                    html.button("btn btn-main", .type("submit")) { html.text(visit.texts("spaces.join-chosen")) }
                    html.span("sub", text: visit.texts("spaces.join-chosen.about"))
                }
            }
        }
    }
}

extension SpacePage {
    /// Whether there is a channel that the viewer has not joined.
    var offersChannels: Bool { channels.contains { !$0.hasJoined && !$0.channel.isArchived } }
}
