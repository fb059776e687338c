import Core
import HTML

/// A kind of address with parameters. It is declared once, in `extension Path`, with the type of each parameter:
///
///     static let topicState = PathPattern<ID<Topic>>("/topics/{id}/state")
///
/// A route is at `Path.topicState`; `Path.topicState(topic)` is the address of one topic's state.
package struct PathPattern<each Parameter: LosslessStringConvertible & Sendable>: RouteAddress, Sendable {
    package let pattern: String
    /// What stands before, between and after the parameters.
    private let pieces: [Substring]

    /// - Parameter pattern: with as many names in braces as there are types; `Tests/ArchitectureTests` compares them.
    init(_ pattern: String) {
        self.pattern = pattern
        pieces = pattern.split(separator: /\{\w+\}/, omittingEmptySubsequences: false)
    }

    /// The address with these parameters. They are inserted as they are: their texts have no characters that must be encoded.
    package func callAsFunction(_ parameters: repeat each Parameter) -> Path {
        var rest = pieces[...]
        var text = String(rest.popFirst() ?? "")
        for parameter in repeat each parameters {
            text += parameter.description
            text += rest.popFirst() ?? ""
        }
        return Path(text)
    }

    /// What all its addresses begin with, without the slash before the first parameter: `/topics`.
    var start: String { String(pieces.first?.dropLast() ?? "") }
}
