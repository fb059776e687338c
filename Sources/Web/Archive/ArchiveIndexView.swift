import Core
import HTML

/// The index page of an archive: spaces with their channels.
struct ArchiveIndexView {
    let texts: Texts
    let community: String
    let audience: ArchiveAudience
    let spaces: [ArchivedSpace]
    let lines: [ArchivedLine]

    func write(_ html: HTML) {
        html.h1(text: ArchiveText.plain(community))
        html.p("note", text: texts("archive.about-\(audience.rawValue)"))
        if spaces.isEmpty { html.p("empty", text: texts("archive.nothing")) }
        for line in lines { html.p { html.a(.href(Path(line.path))) { html.text(line.text) } } }
        for place in spaces {
            let heading = "s-\(place.space.id)"
            html.section("sec", .labelled(by: heading)) {
                html.h2(nil, .id(heading), text: ArchiveText.plain(place.space.name))
                if !place.space.lead.isEmpty { html.p(text: ArchiveText.plain(place.space.lead)) }
                html.p("sub", text: texts("archive.readers", ["readers": texts("audience.\(place.space.audience.rawValue)")]))
                html.ul("links") {
                    for channel in place.channels {
                        html.li {
                            html.a(.href(Path(ArchivePath.channel(channel.id)))) { html.text(ArchiveText.plain(channel.name)) }
                            if !channel.lead.isEmpty { html.text(" — " + ArchiveText.plain(channel.lead)) }
                        }
                    }
                }
            }
        }
    }
}
