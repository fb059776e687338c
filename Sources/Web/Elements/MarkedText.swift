import HTML
import Search

/// A text with its marked words.
enum MarkedText {
    static func write(_ html: HTML, _ pieces: [Marker.Piece]) {
        for piece in pieces {
            if piece.isMatch { html.mark { html.text(piece.text) } } else { html.text(piece.text) }
        }
    }
}
