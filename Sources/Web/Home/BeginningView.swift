import Core
import HTML

/// はじめに: suggestions for a member who has not joined any channel.
struct BeginningView {
    let texts: Texts
    let page: HomePage

    func write(_ html: HTML) {
        html.section("sec", .labelled(by: "h-begin")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-begin"), text: texts("home.begin"))
                html.a(.href(.spaces)) { html.text(texts("home.all-channels")) }
            }
            html.p(text: texts("home.begin-lead"))
            html.ul("items") { for suggestion in page.suggestions { html.li("item") { item(html, suggestion) } } }
            html.h3(text: texts("home.begin-then"))
            steps(html)
            if !page.collections.isEmpty { collections(html) }
        }
    }

    private func item(_ html: HTML, _ suggestion: SuggestedChannel) {
        let channel = suggestion.channel
        html.span("seal", .hidden, text: String(channel.name.prefix(1)))
        html.div {
            html.h3 { html.a(.href(.now(in: channel.id))) { html.text(channel.name) } }
            if !channel.lead.isEmpty { html.p(text: channel.lead) }
            html.p("sub", text: texts("home.channel-members", n: suggestion.members))
        }
        html.div("act") { join(html, channel) }
    }

    private func steps(_ html: HTML) {
        let steps: [(Path, String)] = [
            (SettingsSection.profile.place, "profile"), (SettingsSection.asking.place, "mail"),
            (.help, "help"),
        ]
        html.ul("links") {
            for (path, key) in steps {
                html.li {
                    html.a(.href(path)) { html.text(texts("home.begin-\(key)")) }
                    html.small(text: texts("home.begin-\(key).text"))
                }
            }
        }
    }

    private func collections(_ html: HTML) {
        html.h3(text: texts("home.begin-collections"))
        html.ul("links") {
            for collection in page.collections {
                html.li {
                    html.a(.href(.collection(collection.id))) { html.text(collection.title) }
                    if !collection.lead.isEmpty { html.small(text: collection.lead) }
                }
            }
        }
    }

    private func join(_ html: HTML, _ channel: Channel) {
        html.form(nil, .post, .action(.joinChannel(channel.id))) {
            html.button("btn btn-s", .type("submit"), .name("joins"), .value("yes")) {
                html.text(texts("channel.join"))
                html.span("vh", text: texts("spaces.of-channel", ["channel": channel.name]))
            }
        }
    }
}
