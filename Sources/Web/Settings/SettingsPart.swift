import HTML

/// A part of the settings with its heading and a sentence on what it is for.
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
