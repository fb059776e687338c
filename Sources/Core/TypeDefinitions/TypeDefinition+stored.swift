import Foundation

extension TypeDefinition {
    /// Reads what was stored: it was checked before.
    init(stored text: String) throws {
        self = try JSONDecoder().decode(TypeDefinition.self, from: Data(text.utf8))
    }

    /// As it is stored and given away: keys in order, without what is empty.
    package func json(pretty: Bool = false) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
