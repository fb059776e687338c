/// Elements of forms, tables and disclosures; see `HTML+elements.swift`.
extension HTML {
    package func form(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("form", classes, attributes, content)
    }

    package func form(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("form", nil, [first] + others, content)
    }

    package func fieldset(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("fieldset", classes, attributes, content)
    }

    package func fieldset(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("fieldset", nil, [first] + others, content)
    }

    package func legend(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("legend", classes, attributes, content)
    }

    package func legend(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("legend", nil, [first] + others, content)
    }

    package func label(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("label", classes, attributes, content)
    }

    package func label(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("label", nil, [first] + others, content)
    }

    package func button(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("button", classes, attributes, content)
    }

    package func button(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("button", nil, [first] + others, content)
    }

    package func select(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("select", classes, attributes, content)
    }

    package func select(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("select", nil, [first] + others, content)
    }

    /// A labelled group of options.
    package func optgroup(_ label: String, content: () throws -> Void) rethrows {
        try element("optgroup", nil, [.named("label", label)], content)
    }

    package func option(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("option", classes, attributes, content)
    }

    package func option(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("option", nil, [first] + others, content)
    }

    package func textarea(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("textarea", classes, attributes, content)
    }

    package func textarea(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("textarea", nil, [first] + others, content)
    }

    package func datalist(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("datalist", classes, attributes, content)
    }

    package func datalist(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("datalist", nil, [first] + others, content)
    }

    package func table(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("table", classes, attributes, content)
    }

    package func table(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("table", nil, [first] + others, content)
    }

    package func caption(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("caption", classes, attributes, content)
    }

    package func caption(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("caption", nil, [first] + others, content)
    }

    package func thead(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("thead", classes, attributes, content)
    }

    package func thead(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("thead", nil, [first] + others, content)
    }

    package func tbody(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("tbody", classes, attributes, content)
    }

    package func tbody(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("tbody", nil, [first] + others, content)
    }

    package func tr(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("tr", classes, attributes, content)
    }

    package func tr(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("tr", nil, [first] + others, content)
    }

    package func th(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("th", classes, attributes, content)
    }

    package func th(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("th", nil, [first] + others, content)
    }

    package func td(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("td", classes, attributes, content)
    }

    package func td(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("td", nil, [first] + others, content)
    }

    package func details(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("details", classes, attributes, content)
    }

    package func details(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("details", nil, [first] + others, content)
    }

    package func summary(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("summary", classes, attributes, content)
    }

    package func summary(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("summary", nil, [first] + others, content)
    }

    package func blockquote(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("blockquote", classes, attributes, content)
    }

    package func blockquote(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("blockquote", nil, [first] + others, content)
    }

    package func template(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("template", classes, attributes, content)
    }

    package func template(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("template", nil, [first] + others, content)
    }

    package func script(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("script", classes, attributes, content)
    }

    package func script(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("script", nil, [first] + others, content)
    }

    package func meta(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("meta", classes, attributes)
    }

    package func link(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("link", classes, attributes)
    }

    package func input(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("input", classes, attributes)
    }

    package func hr(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("hr", classes, attributes)
    }

    package func br(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("br", classes, attributes)
    }
}
