/// A page being written: elements are appended to one UTF-8 buffer.
///
///     html.article("topic", .id("t-1")) {
///         html.h3 { html.a(.href(path)) { html.text(title) } }
///     }
///
/// One concrete class keeps large pages fast to type-check and to run. Text and attribute values are always escaped; raw bytes come only
/// from literals in the source (`StaticString`) or from another `HTML`.
package final class HTML {
    // Memory of its own: an array checks at each append whether it is shared. The memory belongs to this object alone, and only `append` writes to it.
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    package init(capacity: Int = 16_384) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    package var bytes: [UInt8] { withBytes { Array($0) } }
    package var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// The markup so far, without a copy.
    package func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        try body(UnsafeBufferPointer(start: start, count: count))
    }

    @inline(__always)
    private func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    @inline(__always)
    private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if bytes.count > capacity - count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    private func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

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
        markup.withUTF8Buffer { append($0) }
    }

    /// Markup rendered earlier.
    package func add(_ written: Written) {
        written.bytes.withUnsafeBufferPointer { append($0) }
    }

    /// A copy of the markup so far, for reuse.
    package var written: Written { Written(bytes: bytes) }

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
        append(UInt8(ascii: "<"))
        append(UInt8(ascii: "/"))
        raw(tag)
        append(UInt8(ascii: ">"))
    }

    /// A void element, such as `input`.
    package func open(_ tag: StaticString, _ classes: StaticString?, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        raw(tag)
        if let classes {
            raw(" class=\"")
            raw(classes)
            append(UInt8(ascii: "\""))
        }
        for attribute in attributes { write(attribute) }
        append(UInt8(ascii: ">"))
    }

    private func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .flag: name(attribute)
        case .fixed(let text):
            name(attribute)
            raw("=\"")
            text.withUTF8Buffer { escape($0, quotes: true) }
            append(UInt8(ascii: "\""))
        case .text(var text):
            name(attribute)
            raw("=\"")
            text.withUTF8 { escape($0, quotes: true) }
            append(UInt8(ascii: "\""))
        }
    }

    private func name(_ attribute: Attribute) {
        append(UInt8(ascii: " "))
        raw(attribute.name)
    }

    /// Copies runs of safe bytes at once; control characters that HTML does not allow are dropped.
    private func escape(_ text: UnsafeBufferPointer<UInt8>, quotes: Bool) {
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            // Most bytes: letters, and everything that is not ASCII.
            if byte > UInt8(ascii: ">"), byte != 127 { continue }
            let replacement: StaticString
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where quotes: replacement = "&quot;"
            case 0...8, 11, 12, 14...31, 127: replacement = ""
            default: continue
            }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            raw(replacement)
            start = index + 1
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }
}
