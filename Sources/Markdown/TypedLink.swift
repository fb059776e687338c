import CCmark

/// A link's parts as they stand in the text.
struct TypedLink {
    let address: String
    /// What stands in quotation marks behind the address. A page shows it as typed: a hint that only a mouse finds is lost to most.
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
