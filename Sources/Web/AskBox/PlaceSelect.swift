import Core
import HTML

/// 聞く場所: channels grouped by space. The readers follow the name directly, so that a phone shows them.
struct PlaceSelect {
    let texts: Texts
    let places: [ChannelAccess]
    /// The id of the selected channel; empty for none.
    let chosen: String
    let flaw: Refusal.Flaw?

    func write(_ html: HTML) {
        html.div("field") {
            html.label(nil, .for("channel")) {
                html.text(texts("ask.channel"))
                html.span("need", text: texts("field.required"))
            }
            html.p("hint", .id("channel-hint"), text: texts("ask.channel.hint"))
            if let flaw { html.p("error", .id("channel-error"), text: texts(flaw.reason)) }
            html.select(
                "input",
                .id("channel"),
                .name("channel"),
                .described(by: flaw == nil ? "channel-hint" : "channel-hint channel-error"),
                .when(flaw != nil, .named("aria-invalid", "true"))
            ) {
                if chosen.isEmpty { html.option(nil, .value(""), .flag("selected"), text: texts("field.choose")) }
                for (space, places) in spaces {
                    html.optgroup(space) { for place in places { option(html, place) } }
                }
            }
        }
    }

    private func option(_ html: HTML, _ place: ChannelAccess) {
        let readers =
            place.channel.access == .invitation
            ? texts("channel.readers-invited") : texts("audience.\(place.space.audience.rawValue)")
        let id = "\(place.channel.id)"
        html.option(
            nil,
            .value(id),
            .flag("selected", id == chosen),
            text: texts("ask.channel.option", ["channel": place.channel.name, "readers": readers])
        )
    }

    /// Spaces in the order of their first channel: those with joined channels first.
    private var spaces: [(name: String, places: [ChannelAccess])] {
        var names: [ID<Space>] = []
        for place in places where !names.contains(place.space.id) { names.append(place.space.id) }
        return names.map { space in
            let inside = places.filter { $0.space.id == space }
            return (inside[0].space.name, inside)
        }
    }
}
