import CCmark

/// The parts of a link as typed.
struct TypedLink {
    let address: String
    /// The title in quotation marks after the address. Shown as typed, because a tooltip is lost on most readers.
    let title: String
    private let isImage: Bool

    init(_ node: OpaquePointer) {
        address = Sign.restore(cmark_node_get_url(node).text)
        let title = Sign.restore(cmark_node_get_title(node).text)
        self.title = title.isEmpty ? "" : " \"\(title)\""
        isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    }

    var opening: String { isImage ? "![" : "[" }
    var closing: String { "](\(address)\(title))" }
}
