import Core

/// What a feature's pages register with the router, navigation, live pages and exports. A new feature adds one `ComponentPages` in its own
/// folder and a line in `ComponentPages.all`.
struct ComponentPages: Sendable {
    /// The name of its `Component`, if it has one.
    let name: String
    /// Its part of the readable export.
    let archive: ArchivedPart
    /// Entries of the navigation.
    var navigation: [PageEntry] = []
    /// Entries of the member's own menu.
    var own: [PageEntry] = []
    /// Pages of the member's settings.
    var settings: [PageEntry] = []
    /// Entries of the page for managing the community.
    var managing: [PageEntry] = []
    /// Its pages that update while open.
    var live: [LivePage] = []
    /// How its search results look.
    var hits: [HitLook] = []
    /// Its addresses and their audiences.
    let routes: @Sendable (AppContext) -> [Route]
}
