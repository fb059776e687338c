import HTML

/// A section of the settings with its heading and an explanation.
struct SettingsPart {
    let texts: Texts
    let section: SettingsSection

    func write(_ html: HTML, content: () -> Void) {
        let key = "settings.\(section.rawValue)"
        html.section("sec", .id(section.id), .labelled(by: "h-\(section.id)")) {
            html.div("sec-head") { html.h2(nil, .id("h-\(section.id)"), text: texts(key)) }
            html.p("sub", text: texts(key + ".text"))
            content()
        }
    }
}
