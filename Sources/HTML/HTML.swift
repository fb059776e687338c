/// A page being written: elements are appended to one UTF-8 buffer.
///
///     html.article("topic", .id("t-1")) {
///         html.h3 { html.a(.href(path)) { html.text(title) } }
///     }
///
/// One concrete class keeps large pages fast to type-check and to run. Text and attribute values are always escaped; raw bytes come only
/// from literals in the source (`StaticString`) or from another `HTML`.
package final class HTML {
    // A page is written by one task, and no call exposes the buffer while it writes, so exclusivity checks (a tenth of the time of a page)
    // can be omitted.
    @exclusivity(unchecked) package private(set) var bytes: [UInt8]

    package init(capacity: Int = 16_384) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Content

    /// Text between tags, escaped.
    package func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0, quotes: false) }
    }

    package func text(_ number: Int) {
        text(String(number))
    }

    /// Markup from a literal in the source.
    package func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup rendered earlier.
    package func add(_ written: Written) {
        bytes.append(contentsOf: written.bytes)
    }

    /// A copy of the markup so far, for reuse. Copied, because a grown buffer allocates up to twice its content.
    package var written: Written { Written(bytes: bytes.withUnsafeBufferPointer { Array($0) }) }

    /// Finished markup. Only an `HTML` creates it.
    package struct Written: Sendable {
        fileprivate let bytes: [UInt8]

        /// In bytes.
        package var count: Int { bytes.count }
    }

    // MARK: Elements

    /// Any element; the methods named after elements are shorter.
    package func element(_ tag: StaticString, _ classes: StaticString?, _ attributes: [Attribute], _ content: () throws -> Void) rethrows {
        open(tag, classes, attributes)
        try content()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        raw(tag)
        bytes.append(UInt8(ascii: ">"))
    }

    /// A void element, such as `input`.
    package func open(_ tag: StaticString, _ classes: StaticString?, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        raw(tag)
        if let classes {
            raw(" class=\"")
            raw(classes)
            bytes.append(UInt8(ascii: "\""))
        }
        for attribute in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    private func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .flag: name(attribute)
        case .fixed(let text):
            name(attribute)
            raw("=\"")
            text.withUTF8Buffer { escape($0, quotes: true) }
            bytes.append(UInt8(ascii: "\""))
        case .text(var text):
            name(attribute)
            raw("=\"")
            text.withUTF8 { escape($0, quotes: true) }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private func name(_ attribute: Attribute) {
        bytes.append(UInt8(ascii: " "))
        raw(attribute.name)
    }

    /// Copies runs of safe bytes at once; control characters that HTML does not allow are dropped.
    private func escape(_ text: UnsafeBufferPointer<UInt8>, quotes: Bool) {
        var start = 0
        for index in 0..<text.count {
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where quotes: replacement = "&quot;"
            case 0...8, 11, 12, 14...31, 127: replacement = ""
            default: continue
            }
            bytes.append(contentsOf: text[start..<index])
            raw(replacement)
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }
}
