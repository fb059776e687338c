/// An inline element. Two texts are never adjacent, and links are never nested.
package indirect enum Inline: Sendable, Equatable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String)
    case link(destination: Link, [Inline])
    case lineBreak
}
