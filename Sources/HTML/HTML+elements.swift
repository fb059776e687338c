/// Elements: `html.p("lead", .id("x")) { … }`. Without a class, attributes come first.
extension HTML {
    package func html(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("html", classes, attributes, content)
    }

    package func html(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("html", nil, [first] + others, content)
    }

    package func head(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("head", classes, attributes, content)
    }

    package func head(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("head", nil, [first] + others, content)
    }

    package func body(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("body", classes, attributes, content)
    }

    package func body(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("body", nil, [first] + others, content)
    }

    package func main(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("main", classes, attributes, content)
    }

    package func main(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("main", nil, [first] + others, content)
    }

    package func footer(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("footer", classes, attributes, content)
    }

    package func footer(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("footer", nil, [first] + others, content)
    }

    package func header(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("header", classes, attributes, content)
    }

    package func header(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("header", nil, [first] + others, content)
    }

    package func nav(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("nav", classes, attributes, content)
    }

    package func nav(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("nav", nil, [first] + others, content)
    }

    package func section(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("section", classes, attributes, content)
    }

    package func section(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("section", nil, [first] + others, content)
    }

    package func article(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("article", classes, attributes, content)
    }

    package func article(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("article", nil, [first] + others, content)
    }

    package func div(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("div", classes, attributes, content)
    }

    package func div(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("div", nil, [first] + others, content)
    }

    package func p(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("p", classes, attributes, content)
    }

    package func p(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("p", nil, [first] + others, content)
    }

    package func span(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("span", classes, attributes, content)
    }

    package func span(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("span", nil, [first] + others, content)
    }

    package func a(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("a", classes, attributes, content)
    }

    package func a(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("a", nil, [first] + others, content)
    }

    package func b(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("b", classes, attributes, content)
    }

    package func b(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("b", nil, [first] + others, content)
    }

    package func strong(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("strong", classes, attributes, content)
    }

    package func strong(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("strong", nil, [first] + others, content)
    }

    package func em(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("em", classes, attributes, content)
    }

    package func em(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("em", nil, [first] + others, content)
    }

    package func small(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("small", classes, attributes, content)
    }

    package func small(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("small", nil, [first] + others, content)
    }

    package func del(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("del", classes, attributes, content)
    }

    package func del(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("del", nil, [first] + others, content)
    }

    package func ins(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ins", classes, attributes, content)
    }

    package func ins(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("ins", nil, [first] + others, content)
    }

    package func mark(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("mark", classes, attributes, content)
    }

    package func mark(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("mark", nil, [first] + others, content)
    }

    package func kbd(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("kbd", classes, attributes, content)
    }

    package func kbd(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("kbd", nil, [first] + others, content)
    }

    package func code(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("code", classes, attributes, content)
    }

    package func code(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("code", nil, [first] + others, content)
    }

    package func pre(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("pre", classes, attributes, content)
    }

    package func pre(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("pre", nil, [first] + others, content)
    }

    package func time(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("time", classes, attributes, content)
    }

    package func time(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("time", nil, [first] + others, content)
    }

    package func ul(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ul", classes, attributes, content)
    }

    package func ul(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("ul", nil, [first] + others, content)
    }

    package func ol(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ol", classes, attributes, content)
    }

    package func ol(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("ol", nil, [first] + others, content)
    }

    package func li(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("li", classes, attributes, content)
    }

    package func li(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("li", nil, [first] + others, content)
    }

    package func dl(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dl", classes, attributes, content)
    }

    package func dl(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("dl", nil, [first] + others, content)
    }

    package func dt(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dt", classes, attributes, content)
    }

    package func dt(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("dt", nil, [first] + others, content)
    }

    package func dd(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dd", classes, attributes, content)
    }

    package func dd(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("dd", nil, [first] + others, content)
    }

    package func h1(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h1", classes, attributes, content)
    }

    package func h1(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("h1", nil, [first] + others, content)
    }

    package func h2(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h2", classes, attributes, content)
    }

    package func h2(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("h2", nil, [first] + others, content)
    }

    package func h3(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h3", classes, attributes, content)
    }

    package func h4(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h4", classes, attributes, content)
    }

    package func h3(_ first: Attribute, _ others: Attribute..., content: () throws -> Void) rethrows {
        try element("h3", nil, [first] + others, content)
    }
}
