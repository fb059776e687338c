import Core
import HTML

extension ComponentPages {
    static let spaces = ComponentPages(
        name: "spaces",
        archive: .none("The first page of an export names the spaces with their channels"),
        navigation: [PageEntry("frame.spaces", .spaces)]
    ) { site in
        let spaces = SpacePages(site: site)
        let members = SpaceMemberPages(site: site)
        return [
            .get(Path.spaces, spaces.list),
            .memberGet(Path.newSpace, spaces.blank),
            .memberPost(Path.spaces, .arrange, spaces.create),
            .get(Path.space, spaces.show),
            .memberGet(Path.changeSpace, spaces.change),
            .memberPost(Path.changeSpace, .arrange, spaces.save),
            .memberPost(Path.archiveSpace, .arrange, spaces.archive),
            .memberGet(Path.spaceMembers, members.list),
            .memberPost(Path.spaceMembers, .arrange, members.set),
        ]
    }
}
