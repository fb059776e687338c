import Core
import HTML
import HTTPTypes

/// The page on which a type is changed: a part at a time, without script.
struct TypeEditor {
    enum Part: String, CaseIterable {
        case head, fields, flow, views, look, file
    }

    /// Where everything stands that is wrong with the definition.
    static let flawsID = "definition-flaws"

    let visit: PageRequest
    let page: TypePage
    let part: Part
    let attempt: FormState
    let status: String?
    /// What is wrong with a text that was sent as a whole; nil where none was.
    let told: [DefinitionFlaw]?

    var texts: Texts { visit.texts }
    var definition: TypeDefinition { page.definition }
    var field: Field { attempt.fields(texts) }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("type.title-of", ["type": texts(definition.name)])
        frame.withBoards().page(html, title: attempt.title(title, texts), current: .spaces, status: status) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [(.space(page.space.id), page.space.name), (.spaceTypes(page.space.id), texts("types.title"))],
                    here: texts(definition.name)
                ).write(html)
                head(html, title)
                errors(html)
                obstacles(html)
                TypeChannels(texts: texts, page: page).write(html)
                tabs(html)
                section(html)
                if part == .head { retirement(html) }
            }
        }
    }

    private func head(_ html: HTML, _ title: String) {
        html.div("head") {
            html.div {
                html.h1(text: title)
                html.p("lead", text: lead)
            }
            html.div("row no-print") {
                if page.draft != nil {
                    button(html, .typePublication(page.type.id), texts("type.publish", n: page.type.version &+ 1), isMain: true)
                    if page.type.version > 0 { button(html, .typeDraft(page.type.id), texts("type.discard"), isMain: false) }
                }
            }
        }
    }

    private func errors(_ html: HTML) {
        // Both forms of the workflow are on one page.
        let place = attempt.form.has("index") ? "way-to" : "to"
        let flaws = attempt.leading("version", to: TypeEditor.flawsID).leading("to", to: place).flaws
        // What is said of the whole draft belongs to no field.
        ErrorSummary.write(html, flaws, texts, labels: attempt.status == .unprocessableContent ? part.labels : [:])
    }

    private var lead: String {
        if page.type.version == 0 { return texts("type.lead-draft") }
        return texts(page.draft == nil ? "type.lead-used" : "type.lead-changed", ["n": "\(page.type.version)", "count": "\(page.count)"])
    }

    private func button(_ html: HTML, _ path: Path, _ text: String, isMain: Bool) {
        html.form(nil, .post, .action(path)) {
            version(html)
            html.button(isMain ? "btn btn-main" : "btn btn-quiet", .type("submit")) { html.text(text) }
        }
    }

    /// What the person saw: who saw an older draft changes nothing.
    func version(_ html: HTML) {
        html.input(nil, .type("hidden"), .name("version"), .value(attempt.version(instead: page.edit)))
    }

    /// What stands in the way of publishing, or is wrong with the text that was sent.
    private func obstacles(_ html: HTML) {
        let flaws = told ?? (page.draft == nil ? [] : page.flaws)
        guard !flaws.isEmpty else { return }
        html.section("note note-bad", .id(Self.flawsID), .labelled(by: "h-flaws")) {
            html.h2(nil, .id("h-flaws"), text: texts("type.flaws", n: flaws.count))
            html.ul("bullets") {
                for flaw in flaws {
                    html.li {
                        place(html, flaw.path)
                        html.text(told == nil ? texts(flaw.reason, in: definition) : texts(flaw.reason))
                    }
                }
            }
        }
    }

    /// Where a flaw is: a link to what mends it, or the path in a text that was sent as a whole.
    private func place(_ html: HTML, _ path: String) {
        guard !path.isEmpty else { return }
        if told == nil, let place = FlawPlace(path, in: definition, texts) {
            html.a(.href(place.link(page.type.id))) { html.text(place.words) }
        } else {
            html.code(text: path)
        }
        html.text("：")
    }

    private func tabs(_ html: HTML) {
        html.nav("tabs no-print", .label(texts("type.parts"))) {
            html.ul {
                for part in Part.allCases {
                    html.li {
                        html.a(.href(.topicType(page.type.id, part: part)), .when(part == self.part, .current("page"))) {
                            html.text(texts("type.part.\(part.rawValue)"))
                        }
                    }
                }
            }
        }
    }

    private func section(_ html: HTML) {
        switch part {
        case .head: TypeHeadForm(editor: self).write(html)
        case .fields: TypeFieldsView(editor: self).write(html)
        case .flow: TypeFlowView(editor: self).write(html)
        case .views: TypeViewsForm(editor: self).write(html)
        case .look: TypePreview(editor: self).write(html)
        case .file: TypeFileForm(editor: self).write(html)
        }
    }

    private func retirement(_ html: HTML) {
        guard page.type.version > 0 else { return }
        let isRetired = page.type.isRetired
        html.section("sec", .labelled(by: "h-retire")) {
            html.div("sec-head") { html.h2(nil, .id("h-retire"), text: texts(isRetired ? "type.unretire" : "type.retire")) }
            html.p(text: texts(isRetired ? "type.unretire-about" : "type.retire-about"))
            html.form(nil, .post, .action(.typeRetirement(page.type.id))) {
                html.button("btn", .type("submit"), .name("retires"), .value(isRetired ? "no" : "yes")) {
                    html.text(texts(isRetired ? "type.unretire" : "type.retire"))
                }
            }
        }
    }

    /// A box in a group; the name of the group stands before it.
    func box(_ html: HTML, _ name: String, _ text: String, isOn: Bool) {
        html.label("choice") {
            html.input(
                nil,
                .type("checkbox"),
                .name(name),
                .value("yes"),
                .flag("checked", attempt.form.has("version") ? attempt.form[name] == "yes" : isOn)
            )
            html.span(text: text)
        }
    }

    func boxes(_ html: HTML, _ name: String, label: String, _ content: () -> Void) {
        html.fieldset("field") {
            html.legend("legend", text: texts(label))
            if texts.has(label + ".hint") { html.p("hint", text: texts(label + ".hint")) }
            for flaw in attempt.flaws where flaw.field == name { html.p("error", .id(name), text: texts(flaw.reason)) }
            html.div("choices", content: content)
        }
    }
}
