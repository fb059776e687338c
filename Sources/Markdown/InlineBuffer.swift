/// Collects inlines and merges adjacent texts (cmark splits at every possible markup character).
struct InlineBuffer {
    private var inlines: [Inline] = []
    private var text = ""
    private let findsAddresses: Bool

    /// - Parameter findsAddresses: whether bare URLs become links; false within a link.
    init(findsAddresses: Bool) {
        self.findsAddresses = findsAddresses
    }

    mutating func append(text piece: String) {
        text += piece
    }

    /// Text with line ends: code.
    mutating func append(lines piece: String) {
        var first = true
        for line in piece.lines {
            if !first { append(.lineBreak) }
            text += line
            first = false
        }
    }

    mutating func append(_ inline: Inline) {
        flush()
        inlines.append(inline)
    }

    /// Like ``append(_:)``, for inlines of another buffer.
    mutating func append(joining inline: Inline) {
        if case .text(let piece) = inline { append(text: piece) } else { append(inline) }
    }

    /// The collected inlines without trailing line breaks.
    mutating func finish() -> [Inline] {
        flush()
        while inlines.last == .lineBreak { inlines.removeLast() }
        return inlines
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        if findsAddresses { link(text) } else { inlines.append(.text(text)) }
        text = ""
    }

    private mutating func link(_ text: String) {
        var plain = ""
        for piece in BareAddress.pieces(of: text) {
            switch piece {
            case .text(let text): plain += text
            case .address(let shown, let address):
                guard let link = Link(address) else {
                    plain += shown
                    continue
                }
                if !plain.isEmpty { inlines.append(.text(plain)) }
                inlines.append(.link(destination: link, [.text(shown)]))
                plain = ""
            }
        }
        if !plain.isEmpty { inlines.append(.text(plain)) }
    }
}
