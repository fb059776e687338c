import Core

extension ComponentPages {
    static let members = ComponentPages(
        name: "members",
        archive: .none("Members stand with what they wrote, by name and body"),
        own: [PageEntry("frame.my-page") { .member($0.member) }]
    ) { site in
        [.memberGet("/members/{id}", MemberPages(site: site).show)]
    }
}
