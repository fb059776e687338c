import HTML
import QRCodes

/// A QR code as inline SVG: dark on light in every theme, as cameras need it. Empty when the text is too long.
enum QRDrawing {
    static func write(_ html: HTML, _ content: String, label: String) {
        guard let code = QRCode(content) else { return }
        let side = code.side + 2 * QRCode.quiet
        html.element(
            "svg",
            nil,
            [
                .named("viewBox", "0 0 \(side) \(side)"), .named("width", "240"), .named("height", "240"), .role("img"), .label(label),
                .named("shape-rendering", "crispEdges"),
            ]
        ) {
            html.element("path", nil, [.named("d", "M0 0h\(side)v\(side)h-\(side)z"), .named("fill", "#fff")]) {}
            html.element("path", nil, [.named("d", code.path), .named("fill", "#000")]) {}
        }
    }
}
