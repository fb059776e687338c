/// An upper bound of the cost of tables, computed from the bytes before parsing. Over the limit, a text is parsed without tables.
struct Load {
    /// cmark pads short rows to the header's width, so 10,000 characters could create three million cells, and a wide header costs the
    /// square of its width.
    private static let columnLimit = 100
    private static let cellLimit = 50_000

    private var lines = 1
    private var widest = 0

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        var bars = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "|"):
                bars += 1
                widest = max(widest, bars)
            case UInt8(ascii: "\n"):
                lines += 1
                bars = 0
            default: break
            }
        }
    }

    /// No table can be wider than the widest line, or have more cells than that times the number of lines.
    var allowsTables: Bool {
        widest <= Self.columnLimit && widest * lines <= Self.cellLimit
    }
}
