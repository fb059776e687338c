import Core
import HTML

/// The pages of an archive while it is written.
final class ArchiveBook {
    let snapshot: ReadTransaction
    let texts: Texts
    /// The archived spaces, filtered for the audience.
    let spaces: [ArchivedSpace]
    /// The number of topics so far.
    var topics = 0
    private let file: (String, [UInt8]) throws -> Void

    init(_ snapshot: ReadTransaction, _ texts: Texts, spaces: [ArchivedSpace], file: @escaping (String, [UInt8]) throws -> Void) {
        (self.snapshot, self.texts, self.spaces, self.file) = (snapshot, texts, spaces, file)
    }

    var channels: [Core.Channel] { spaces.flatMap(\.channels) }

    /// - Parameter path: relative to the archive's folder.
    func page(_ path: String, _ title: String, _ content: (HTML) -> Void) throws {
        let up = String(repeating: "../", count: path.count { $0 == "/" })
        let html = HTML()
        html.raw("<!doctype html>\n")
        html.html(.lang(texts.language.rawValue)) {
            html.head {
                html.meta(nil, .named("charset", "utf-8"))
                html.meta(nil, .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
                html.meta(nil, .name("color-scheme"), .named("content", "light dark"))
                html.title(text: texts("archive.page-title", ["title": ArchiveText.plain(title)]))
                html.link(nil, .named("rel", "stylesheet"), .href(Path(up + "yoriai.css")))
            }
            html.body("plain") {
                html.a("skip", .href(Path("#main"))) { html.text(texts("frame.skip")) }
                html.main("main", .id("main"), .named("tabindex", "-1")) { html.div("page-wide stack-l") { content(html) } }
            }
        }
        html.raw("\n")
        try file(path, html.bytes)
    }
}
