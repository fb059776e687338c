import Core

/// What the pages of a feature bring to the places that serve every feature. A new feature adds one value of these, in its own folder, and a line in
/// `ComponentPages.all`; the router, the navigation, open pages and exports then ask it by themselves.
struct ComponentPages: Sendable {
    /// That of its `Component`, where it has one.
    let name: String
    /// What the readable export shows of it.
    let archive: ArchivedPart
    /// Lines of the navigation.
    var navigation: [PageEntry] = []
    /// Lines of the menu under the member's own name.
    var own: [PageEntry] = []
    /// Lines of the page on which the community is managed.
    var managing: [PageEntry] = []
    /// Its pages that stay up to date while they are open.
    var live: [LivePage] = []
    /// How what is found of it looks.
    var hits: [HitLook] = []
    /// Its addresses, and whom they are for.
    let routes: @Sendable (AppContext) -> [Route]
}
