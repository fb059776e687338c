/// What a text could cost, seen from its bytes before cmark reads it. Two extensions take far more time or memory than the text
/// is long when it is made to hurt; such a text is read without them.
struct Load {
    /// cmark fills short rows up to the header's width, so 10,000 characters could ask for three million cells, and a wide header
    /// costs it the square of its width.
    private static let columnLimit = 100
    private static let cellLimit = 50_000
    /// For each `@`, cmark looks for a mail address in all characters around it: `a@a@a@…` takes the square of its length.
    private static let mailboxScanLimit = 10_000_000

    private var lines = 1
    private var widest = 0
    private var ats = 0
    private let length: Int

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        length = bytes.count
        var bars = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "|"):
                bars += 1
                widest = max(widest, bars)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                lines += 1
                bars = 0
            case UInt8(ascii: "@"): ats += 1
            default: break
            }
        }
    }

    /// No table can be wider than the widest line or have more cells than that times the number of lines.
    var allowsTables: Bool {
        widest <= Self.columnLimit && widest * lines <= Self.cellLimit
    }

    var allowsAddresses: Bool {
        ats * length <= Self.mailboxScanLimit
    }
}
