import CCmark

extension NodeReader {
    func inlines(of parent: OpaquePointer, depth: Int, inLink: Bool = false) -> [Inline] {
        var buffer = InlineBuffer(findsAddresses: !inLink)
        appendChildren(of: parent, depth: depth, inLink: inLink, to: &buffer)
        return buffer.finish()
    }

    private func appendChildren(of parent: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        var next = cmark_node_first_child(parent)
        while let node = next {
            append(node, depth: depth, inLink: inLink, to: &buffer)
            next = cmark_node_next(node)
        }
    }

    private func append(_ node: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: buffer.append(text: Sign.restore(cmark_node_get_literal(node).text))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.append(.lineBreak)
        case CMARK_NODE_CODE: buffer.append(.code(Sign.restore(cmark_node_get_literal(node).text, isCode: true)))
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

    /// A link or an image. With a forbidden target, or within another link, it stays as typed: `[様式](第1号)` is text.
    private func appendLink(_ node: OpaquePointer, depth: Int, inLink: Bool, to buffer: inout InlineBuffer) {
        let typed = TypedLink(node)
        guard !inLink, let link = Link(typed.address) else {
            buffer.append(text: typed.opening)
            appendChildren(of: node, depth: depth + 1, inLink: inLink, to: &buffer)
            return buffer.append(text: typed.closing)
        }
        let shown = inlines(of: node, depth: depth + 1, inLink: true)
        buffer.append(.link(destination: link, shown.isEmpty ? [.text(typed.address)] : shown))
        buffer.append(text: typed.title)
    }

    /// All text below a node, without recursion: for nodes beyond the depth limit.
    func flattened(_ node: OpaquePointer) -> [Inline] {
        var buffer = InlineBuffer(findsAddresses: false)
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return buffer.finish() }
            guard let current = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT: buffer.append(text: Sign.restore(cmark_node_get_literal(current).text))
            case CMARK_NODE_CODE: buffer.append(text: Sign.restore(cmark_node_get_literal(current).text, isCode: true))
            case CMARK_NODE_CODE_BLOCK:
                buffer.append(lines: Sign.restore(cmark_node_get_fence_info(current).text + "\n", isCode: true))
                buffer.append(lines: Sign.restore(cmark_node_get_literal(current).text, isCode: true))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.append(.lineBreak)
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                let typed = TypedLink(current)
                buffer.append(text: event == CMARK_EVENT_ENTER ? typed.opening : typed.closing)
            case CMARK_NODE_ITEM:
                if event == CMARK_EVENT_ENTER { buffer.append(text: number(of: current).map { "\($0). " } ?? "・") }
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                if event == CMARK_EVENT_EXIT { buffer.append(.lineBreak) }
            default: break
            }
        }
    }
}
