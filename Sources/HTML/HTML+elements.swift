/// The elements pages are made of: `html.p("lead", .id("x")) { … }`.
extension HTML {
    package func html(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("html", classes, attributes, content)
    }

    package func head(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("head", classes, attributes, content)
    }

    package func body(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("body", classes, attributes, content)
    }

    package func title(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("title", classes, attributes, content)
    }

    package func header(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("header", classes, attributes, content)
    }

    package func main(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("main", classes, attributes, content)
    }

    package func footer(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("footer", classes, attributes, content)
    }

    package func nav(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("nav", classes, attributes, content)
    }

    package func section(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("section", classes, attributes, content)
    }

    package func article(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("article", classes, attributes, content)
    }

    package func aside(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("aside", classes, attributes, content)
    }

    package func div(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("div", classes, attributes, content)
    }

    package func p(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("p", classes, attributes, content)
    }

    package func span(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("span", classes, attributes, content)
    }

    package func a(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("a", classes, attributes, content)
    }

    package func b(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("b", classes, attributes, content)
    }

    package func strong(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("strong", classes, attributes, content)
    }

    package func em(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("em", classes, attributes, content)
    }

    package func small(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("small", classes, attributes, content)
    }

    package func del(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("del", classes, attributes, content)
    }

    package func ins(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ins", classes, attributes, content)
    }

    package func mark(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("mark", classes, attributes, content)
    }

    package func s(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("s", classes, attributes, content)
    }

    package func kbd(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("kbd", classes, attributes, content)
    }

    package func code(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("code", classes, attributes, content)
    }

    package func pre(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("pre", classes, attributes, content)
    }

    package func time(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("time", classes, attributes, content)
    }

    package func ul(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ul", classes, attributes, content)
    }

    package func ol(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("ol", classes, attributes, content)
    }

    package func li(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("li", classes, attributes, content)
    }

    package func dl(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dl", classes, attributes, content)
    }

    package func dt(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dt", classes, attributes, content)
    }

    package func dd(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("dd", classes, attributes, content)
    }

    package func h1(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h1", classes, attributes, content)
    }

    package func h2(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h2", classes, attributes, content)
    }

    package func h3(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h3", classes, attributes, content)
    }

    package func h4(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("h4", classes, attributes, content)
    }

    package func form(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("form", classes, attributes, content)
    }

    package func fieldset(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("fieldset", classes, attributes, content)
    }

    package func legend(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("legend", classes, attributes, content)
    }

    package func label(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("label", classes, attributes, content)
    }

    package func button(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("button", classes, attributes, content)
    }

    package func select(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("select", classes, attributes, content)
    }

    package func option(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("option", classes, attributes, content)
    }

    package func textarea(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("textarea", classes, attributes, content)
    }

    package func datalist(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("datalist", classes, attributes, content)
    }

    package func table(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("table", classes, attributes, content)
    }

    package func caption(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("caption", classes, attributes, content)
    }

    package func thead(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("thead", classes, attributes, content)
    }

    package func tbody(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("tbody", classes, attributes, content)
    }

    package func tr(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("tr", classes, attributes, content)
    }

    package func th(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("th", classes, attributes, content)
    }

    package func td(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("td", classes, attributes, content)
    }

    package func details(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("details", classes, attributes, content)
    }

    package func summary(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("summary", classes, attributes, content)
    }

    package func blockquote(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("blockquote", classes, attributes, content)
    }

    package func svg(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("svg", classes, attributes, content)
    }

    package func template(_ classes: StaticString? = nil, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        try element("template", classes, attributes, content)
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

    package func col(_ classes: StaticString? = nil, _ attributes: Attribute...) {
        open("col", classes, attributes)
    }

    /// `<p class="…">text</p>` and the like, for elements that hold nothing but text.
    package func p(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("p", classes, attributes) { self.text(text) }
    }

    package func span(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("span", classes, attributes) { self.text(text) }
    }

    package func b(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("b", classes, attributes) { self.text(text) }
    }

    package func strong(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("strong", classes, attributes) { self.text(text) }
    }

    package func small(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("small", classes, attributes) { self.text(text) }
    }

    package func h1(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("h1", classes, attributes) { self.text(text) }
    }

    package func h2(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("h2", classes, attributes) { self.text(text) }
    }

    package func h3(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("h3", classes, attributes) { self.text(text) }
    }

    package func title(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("title", classes, attributes) { self.text(text) }
    }

    package func li(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("li", classes, attributes) { self.text(text) }
    }

    package func dt(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("dt", classes, attributes) { self.text(text) }
    }

    package func dd(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("dd", classes, attributes) { self.text(text) }
    }

    package func th(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("th", classes, attributes) { self.text(text) }
    }

    package func td(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("td", classes, attributes) { self.text(text) }
    }

    package func label(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("label", classes, attributes) { self.text(text) }
    }

    package func legend(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("legend", classes, attributes) { self.text(text) }
    }

    package func caption(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("caption", classes, attributes) { self.text(text) }
    }

    package func summary(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("summary", classes, attributes) { self.text(text) }
    }

    package func option(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("option", classes, attributes) { self.text(text) }
    }

    package func em(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("em", classes, attributes) { self.text(text) }
    }

    package func code(_ classes: StaticString? = nil, _ attributes: Attribute..., text: String) {
        element("code", classes, attributes) { self.text(text) }
    }
}
