/// A part of a line. Two texts never stand next to each other, and a link never stands inside a link.
package indirect enum Inline: Sendable, Equatable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String)
    case link(destination: Link, [Inline])
    case lineBreak
}
