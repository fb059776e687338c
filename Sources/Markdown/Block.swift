/// A block element of a document.
package indirect enum Block: Sendable, Equatable {
    /// A heading of level 1 to 6, as written. Pages with headings above the text render it at a deeper level.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    /// Verbatim text with its line ends. The info string follows the opening fence, such as `swift`; often empty.
    case code(info: String, text: String)
    case table(Table)
    case rule
}
