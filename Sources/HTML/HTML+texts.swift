/// Elements that contain only text: `html.p("sub", text: hint)`.
extension HTML {
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
