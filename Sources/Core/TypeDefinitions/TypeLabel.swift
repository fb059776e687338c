import Foundation
import SQLCore

/// What a topic is called by its type, and the state it is in.
package struct TypeLabel: Codable, Sendable, Hashable {
    package let name: LocalizedText
    package let letter: LocalizedText
    package let state: LocalizedText?
    package let tone: StateCode.Tone?

    init(_ definition: TypeDefinition, state key: String?) {
        let state = key.flatMap { definition.workflow?.state($0) }
        name = definition.name
        letter = definition.letter
        self.state = state?.name
        tone = state?.code.tone
    }

    init(stored text: String) throws { self = try JSONDecoder().decode(TypeLabel.self, from: Data(text.utf8)) }

    func stored() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
