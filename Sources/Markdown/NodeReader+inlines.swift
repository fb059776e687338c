import CCmark

extension NodeReader {
    mutating func inlines(of parent: OpaquePointer, depth: Int, inLink: Bool = false) -> [Inline] {
        var buffer = InlineBuffer()
        appendChildren(of: parent, depth: depth, inLink: inLink, to: &buffer)
        return buffer.finish()
    }

    private mutating func appendChildren(of parent: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        var next = cmark_node_first_child(parent)
        while let node = next {
            append(node, depth: depth, inLink: inLink, to: &buffer)
            next = cmark_node_next(node)
        }
    }

    private mutating func append(_ node: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: buffer.append(text: cmark_node_get_literal(node).text)
        case CMARK_NODE_HTML_INLINE: buffer.append(lines: cmark_node_get_literal(node).text)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.append(.lineBreak)
        case CMARK_NODE_CODE: buffer.append(.code(cmark_node_get_literal(node).text))
        case _ where depth >= Document.depthLimit:
            for inline in flattened(node) { buffer.append(joining: inline) }
        case CMARK_NODE_EMPH: buffer.append(.emphasis(inlines(of: node, depth: depth + 1, inLink: inLink)))
        case CMARK_NODE_STRONG: buffer.append(.strong(inlines(of: node, depth: depth + 1, inLink: inLink)))
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: appendLink(node, depth: depth, inLink: inLink, to: &buffer)
        default:
            if let strikethrough = Grammar.gfm.strikethrough, cmark_node_get_syntax_extension(node) == strikethrough {
                buffer.append(.strikethrough(inlines(of: node, depth: depth + 1, inLink: inLink)))
            } else {
                appendChildren(of: node, depth: depth + 1, inLink: inLink, to: &buffer)
            }
        }
    }

    /// A link or an image. Where it may not lead, or stands in another link, what it shows remains.
    private mutating func appendLink(_ node: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        let address = cmark_node_get_url(node).text
        if !inLink, let bare = bareText(of: node, address: address) {
            for piece in BareAddress.pieces(of: bare, address: address) { append(piece, to: &buffer) }
            return
        }
        guard !inLink, let link = link(to: address) else {
            return appendChildren(of: node, depth: depth + 1, inLink: inLink, to: &buffer)
        }
        let shown = inlines(of: node, depth: depth + 1, inLink: true)
        buffer.append(.link(destination: link, shown.isEmpty ? [.text(address)] : shown))
    }

    private mutating func append(_ piece: BareAddress.Piece, to buffer: inout InlineBuffer) {
        switch piece {
        case .text(let text): buffer.append(text: text)
        case .address(let shown, let address):
            if let link = link(to: address) {
                buffer.append(.link(destination: link, [.text(shown)]))
            } else {
                buffer.append(text: shown)
            }
        }
    }

    private mutating func link(to address: String) -> Link? {
        guard address.utf8.count <= addressBytesLeft, let link = Link(address) else { return nil }
        addressBytesLeft -= address.utf8.count
        return link
    }

    /// What a link shows, if it is its own address: `https://…`, `www.…`, a mail address.
    private func bareText(of node: OpaquePointer, address: String) -> String? {
        guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_TEXT
        else { return nil }
        let text = cmark_node_get_literal(child).text
        return !text.isEmpty && ["", "http://", "mailto:"].contains { address == $0 + text } ? text : nil
    }

    /// All text below a node, without recursion: for what lies too deep and for HTML.
    func flattened(_ node: OpaquePointer) -> [Inline] {
        var buffer = InlineBuffer()
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return buffer.finish() }
            guard let current = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
                buffer.append(lines: cmark_node_get_literal(current).text)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.append(.lineBreak)
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                if event == CMARK_EVENT_EXIT { buffer.append(.lineBreak) }
            default: break
            }
        }
    }
}
