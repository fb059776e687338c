import Core
import HTML

/// A tile map of Japan, one tile per prefecture, shaded by the share of its organisations with members. Decorative beside the statistics,
/// with a legend.
struct TileMap {
    let texts: Texts
    let shares: [String: OrganisationShare]

    /// Column and row of each tile, in code order. 北海道 is two columns wide.
    private static let cells = [
        (11, 0), (11, 1), (11, 2), (11, 3), (10, 2), (10, 3), (11, 4), (12, 5), (11, 5), (10, 5), (10, 6), (12, 6),
        (11, 6), (11, 7), (10, 4), (9, 4), (8, 4), (7, 5), (9, 6), (9, 5), (8, 5), (9, 7), (8, 6), (8, 7),
        (7, 6), (6, 6), (6, 7), (5, 6), (7, 7), (7, 8), (4, 6), (3, 6), (4, 7), (3, 7), (2, 7), (5, 9),
        (5, 8), (4, 8), (4, 9), (1, 8), (0, 8), (0, 9), (1, 9), (2, 8), (2, 9), (1, 10), (0, 10),
    ]
    private static let step = 34

    func write(_ html: HTML) {
        let parts = shares.values.map(\.part).filter { $0 > 0 }
        html.element("figure", "hero-map", []) {
            map(html, parts)
            html.element("figcaption", "sub row", []) {
                html.text(texts("front.map"))
                for (tone, key) in [("k1", "none"), ("k2", "few"), ("k3", "some"), ("k4", "many")] as [(StaticString, String)] {
                    html.span {
                        html.span(tone, .hidden) {}
                        html.text(texts("front.map.\(key)"))
                    }
                }
            }
        }
    }

    private func map(_ html: HTML, _ parts: [Double]) {
        html.element("svg", nil, [.named("viewBox", "0 0 444 376"), .hidden, .named("focusable", "false")]) {
            for (code, cell) in zip(Prefecture.codes, Self.cells) {
                html.element("g", Self.tone(shares[code]?.part ?? 0, among: parts), []) { tile(html, code, cell) }
            }
        }
    }

    /// The name without 県, and the number of organisations.
    private func tile(_ html: HTML, _ code: String, _ cell: (Int, Int)) {
        let (x, y) = (cell.0 * Self.step + 1, cell.1 * Self.step + 1)
        let width = code == Prefecture.codes.first ? 2 * Self.step - 4 : Self.step - 4
        let place: [Attribute] = [
            .named("x", "\(x)"), .named("y", "\(y)"), .named("width", "\(width)"), .named("height", "\(Self.step - 4)"), .named("rx", "6"),
        ]
        html.element("rect", nil, place) {}
        let full = Prefecture.name(code) ?? ""
        let name = full.count > 2 && !full.hasSuffix("道") ? String(full.dropLast()) : full
        // Three characters fit when condensed.
        let isLong = name.count > 2 && width < 2 * name.count * 10
        line(html, name, x + width / 2, y + 13, isLong ? [.named("textLength", "27"), .named("lengthAdjust", "spacingAndGlyphs")] : [])
        line(html, texts.number(shares[code]?.taking ?? 0), x + width / 2, y + 25)
    }

    private func line(_ html: HTML, _ text: String, _ x: Int, _ y: Int, _ more: [Attribute] = []) {
        html.element("text", nil, [.named("x", "\(x)"), .named("y", "\(y)")] + more) { html.text(text) }
    }

    /// Four shades: none, and terciles of the prefectures with members, so that a young community has contrast too.
    private static func tone(_ part: Double, among parts: [Double]) -> StaticString {
        guard part > 0 else { return "k1" }
        switch 3 * parts.count(where: { $0 < part }) / parts.count {
        case 0: return "k2"
        case 1: return "k3"
        default: return "k4"
        }
    }
}

extension OrganisationShare {
    fileprivate var part: Double { known == 0 ? 0 : Double(taking) / Double(known) }
}
