import Core
import HTML

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
    /// How its suggestions to somebody who asks look.
    var suggestions: [SuggestionLook] = []
    /// The fields of its forms that hold a person's own words, beside `Form.commonWords`: what stands in them is kept when a form is refused. Each has
    /// a label `kept.FIELD`.
    var words: [String] = []
    /// What it adds to the menu of a post, for members. Whether the viewer marked the post says its component (`PostMarks`).
    var postMenu: (@Sendable (HTML, MenuPost) -> Void)?
    /// Its addresses and their audiences.
    let routes: @Sendable (AppContext) -> [Route]
}
