import Core
import HTML

/// The fields of an organisation added or corrected by hand.
struct AddedBodyFields {
    /// Kinds without a published list, and those that a merger creates before the next list.
    private static let kinds: [Organisation.Kind] = [.union, .firm, .school, .association, .national, .city, .town, .village]

    let texts: Texts
    let field: Field
    /// The current organisation; nil for a new one.
    var body: Organisation?

    func write(_ html: HTML) {
        field.select(
            html,
            "kind",
            label: "manage-bodies.kind",
            options: [("", texts("manage-bodies.choose"))] + Self.kinds.map { ($0.rawValue, texts("organisation-kind.\($0.rawValue)")) },
            chosen: body?.kind.rawValue ?? ""
        )
        field.line(html, "name", label: "manage-bodies.name", value: body?.name ?? "")
        field.line(html, "reading", label: "manage-bodies.reading", value: body?.reading ?? "")
        // The code is part of the address, which never changes.
        if body == nil { field.line(html, "code", label: "manage-bodies.code", isRequired: false, more: .named("inputmode", "numeric")) }
        field.select(
            html,
            "prefecture",
            label: "manage-bodies.prefecture",
            options: [("", texts("manage-bodies.no-prefecture"))] + Prefecture.codes.map { ($0, Prefecture.name($0) ?? "") },
            chosen: body?.prefecture ?? "",
            isRequired: false
        )
    }
}
