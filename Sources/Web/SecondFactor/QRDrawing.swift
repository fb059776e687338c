import HTML
import QRCodes

/// A QR code drawn into the page: dark on light in every theme, because cameras want it so. Nothing where the text is too long for one.
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
