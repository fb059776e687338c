import Core
import HTML

extension ComponentPages {
    static let saved = ComponentPages(
        name: "saved",
        archive: .none("What a member saved is private to that member"),
        own: [PageEntry("saved.all") { _ in .saved }],
        words: ["note"],
        postMenu: SaveButton.write
    ) { site in
        let saved = SavedPages(site: site)
        return [
            .memberGet(Path.saved, saved.list),
            .memberPost(Path.savePost, .keep, saved.save),
            .memberPost(Path.noteSaved, .keep, saved.note),
            .memberPost(Path.removeSaved, .keep, saved.remove),
        ]
    }
}
