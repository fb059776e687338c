/// A part of a document that stands on lines of its own.
package indirect enum Block: Sendable, Equatable {
    /// A heading of level 1 to 6, as written. A page that has headings of its own above the text prints deeper ones.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    /// Text to show as it is, with its line ends. The info is what stands behind the opening fence, such as `swift`; often empty.
    case code(info: String, text: String)
    case table(Table)
    case rule
}
