import CQRencode

/// A QR code: a square of dark and light modules.
package struct QRCode: Sendable {
    /// Modules per side, without the quiet zone of four light modules around it.
    package let side: Int
    private let dark: [Bool]

    /// Nil for an empty text, or one too long for a code (2,331 bytes at this error correction level).
    package init?(_ text: String) {
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // The lowest bit of each byte is the module; the others are metadata.
        dark = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }

    /// - Precondition: both within 0..<side.
    package func isDark(column: Int, row: Int) -> Bool { dark[row * side + column] }

    /// The dark modules as SVG path data, one unit per module, offset by the quiet zone: rectangles row by row.
    package var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard isDark(column: column, row: row) else {
                    column += 1
                    continue
                }
                let start = column
                while column < side, isDark(column: column, row: row) { column += 1 }
                path += "M\(start + Self.quiet) \(row + Self.quiet)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }

    /// The width of the quiet zone in modules.
    package static let quiet = 4
}
