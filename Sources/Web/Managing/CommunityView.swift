import Core
import HTML

/// A small form for each text about the community, with a link to its history.
struct CommunityView {
    let visit: MemberRequest
    let name: String
    let current: CommunityTexts
    /// The contact from the server's settings, used when none is entered here.
    let setting: String?
    /// The field of the submitted form.
    let field: CommunityField?
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-community.title"), texts), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-community")
                    ErrorSummary.write(html, attempt.flaws, texts)
                    html.p("sub", text: texts("manage-community.wins"))
                }
                for field in [CommunityField.privacy, .contact, .name, .purpose, .front, .conduct] { section(html, field) }
            }
        }
    }

    private func section(_ html: HTML, _ field: CommunityField) {
        let key = "manage-community.\(field.rawValue)"
        let isSent = field == self.field
        let fields = isSent ? attempt.fields(texts) : FormState().fields(texts)
        let version = current.versions[field]
        html.section("sec", .id("f-\(field.rawValue)"), .labelled(by: "h-\(field.rawValue)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(field.rawValue)"), text: texts(key))
                if version != nil { html.a(.href(.manageCommunity(field))) { html.text(texts("manage-community.history")) } }
            }
            state(html, field, version)
            html.form("stack", .post, .action(.manageCommunity)) {
                html.input(nil, .type("hidden"), .name("field"), .value(field.rawValue))
                // After a conflict the form has the newest version as base, because the writer has now seen it.
                html.input(nil, .type("hidden"), .name("base"), .value(version.map { "\($0.id)" } ?? ""))
                if field.isLine {
                    fields.line(html, field.rawValue, label: key + ".field", value: value(field), isRequired: field == .name)
                } else {
                    fields.area(html, field.rawValue, label: key + ".field", value: value(field), rows: 10, isRequired: false)
                }
                html.p("row") { html.button("btn", .type("submit")) { html.text(texts("manage-community.save", ["what": texts(key)])) } }
            }
        }
    }

    private func state(_ html: HTML, _ field: CommunityField, _ version: CommunityVersion?) {
        if let version, current[field] != nil || field == .name {
            let day = Times(texts: texts, now: visit.visit.now).words(version.at)
            return html.p("sub", text: texts("manage-community.since", ["name": version.author, "time": day]))
        }
        switch field {
        case .privacy: html.p("note note-warn", text: texts("manage-community.privacy.missing"))
        case .contact:
            if let setting {
                html.p("sub", text: texts("manage-community.contact.setting", ["contact": setting]))
            } else {
                html.p("note note-warn", text: texts("manage-community.contact.missing"))
            }
        case .conduct: html.p("sub", text: texts("manage-community.conduct.standard"))
        case .name, .purpose, .front: break
        }
    }

    /// The initial privacy notice is a template to fill in.
    private func value(_ field: CommunityField) -> String {
        if let version = current.versions[field] { return version.text }
        switch field {
        case .name: return name
        case .privacy: return texts("manage-community.privacy.draft")
        case .purpose, .front, .conduct, .contact: return ""
        }
    }
}
