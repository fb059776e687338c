import Core
import HTML

extension ComponentPages {
    static let members = ComponentPages(
        name: "members",
        archive: .none("Members stand with what they wrote, by name and body"),
        own: [PageEntry("frame.my-page") { .member($0.member) }]
    ) { site in
        [.memberGet(Path.member, MemberPages(site: site).show)]
    }
}
