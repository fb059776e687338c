import Foundation

extension SpaceTemplate {
    /// As a file: keys in order and a line end at the end, so that two files can be compared line by line.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

extension Space.Kind: Encodable {}
extension Audience: Encodable {}
extension Channel.Purpose: Encodable {}
extension Channel.Posting: Encodable {}
extension Channel.Access: Encodable {}
