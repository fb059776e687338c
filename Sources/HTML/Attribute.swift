/// An attribute of an element. Names are literals; values are escaped on output.
package struct Attribute {
    enum Value {
        case absent
        case flag
        case fixed(StaticString)
        case text(String)
    }

    let name: StaticString
    let value: Value

    package static func id(_ value: String) -> Attribute { Attribute(name: "id", value: .text(value)) }
    package static func href(_ path: Path) -> Attribute { Attribute(name: "href", value: .text(path.text)) }
    package static func src(_ path: Path) -> Attribute { Attribute(name: "src", value: .text(path.text)) }
    package static func action(_ path: Path) -> Attribute { Attribute(name: "action", value: .text(path.text)) }
    package static func formAction(_ path: Path) -> Attribute { Attribute(name: "formaction", value: .text(path.text)) }
    package static func name(_ value: String) -> Attribute { Attribute(name: "name", value: .text(value)) }
    package static func value(_ value: String) -> Attribute { Attribute(name: "value", value: .text(value)) }
    package static func type(_ value: StaticString) -> Attribute { Attribute(name: "type", value: .fixed(value)) }
    package static func role(_ value: StaticString) -> Attribute { Attribute(name: "role", value: .fixed(value)) }
    package static func scope(_ value: StaticString) -> Attribute { Attribute(name: "scope", value: .fixed(value)) }
    package static func `for`(_ id: String) -> Attribute { Attribute(name: "for", value: .text(id)) }
    package static func labelled(by id: String) -> Attribute { Attribute(name: "aria-labelledby", value: .text(id)) }
    package static func described(by ids: String) -> Attribute { Attribute(name: "aria-describedby", value: .text(ids)) }
    package static func label(_ text: String) -> Attribute { Attribute(name: "aria-label", value: .text(text)) }
    package static func datetime(_ text: String) -> Attribute { Attribute(name: "datetime", value: .text(text)) }
    package static func lang(_ code: String) -> Attribute { Attribute(name: "lang", value: .text(code)) }
    package static func current(_ word: StaticString) -> Attribute { Attribute(name: "aria-current", value: .fixed(word)) }

    package static var hidden: Attribute { Attribute(name: "aria-hidden", value: .fixed("true")) }
    package static var post: Attribute { Attribute(name: "method", value: .fixed("post")) }
    package static var get: Attribute { Attribute(name: "method", value: .fixed("get")) }

    /// Any other attribute.
    package static func named(_ name: StaticString, _ value: String) -> Attribute { Attribute(name: name, value: .text(value)) }

    /// An attribute without a value, such as `required`; omitted when `isSet` is false.
    package static func flag(_ name: StaticString, _ isSet: Bool = true) -> Attribute {
        Attribute(name: name, value: isSet ? .flag : .absent)
    }

    /// The attribute if the condition holds, else none.
    package static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : Attribute(name: "", value: .absent)
    }
}
