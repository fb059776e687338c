import Foundation

/// A JSON value of any shape, as a stranger's file may hold it.
package indirect enum JSONTree: Decodable, Sendable, Hashable {
    case object([String: JSONTree])
    case list([JSONTree])
    case text(String)
    case number(Int)
    /// With a fraction, or larger than is counted here.
    case otherNumber
    case flag(Bool)
    case null

    /// The most bytes a file may have.
    package static let limit = 512 * 1024

    /// Reads a file.
    /// - Throws: `DefinitionFlaws` with the place where it stops being JSON.
    package init(file: Data) throws {
        guard file.count <= Self.limit else {
            throw DefinitionFlaws(flaws: [DefinitionFlaw("", Refusal.Reason("type.flaw.file-size", ["limit": "\(Self.limit / 1024)"]))])
        }
        guard String(data: file, encoding: .utf8) != nil else { throw DefinitionFlaws(flaws: [DefinitionFlaw("", "type.flaw.not-utf8")]) }
        do {
            self = try JSONDecoder().decode(JSONTree.self, from: file)
        } catch is DecodingError {
            let place = JSONPlace(ofFlawIn: file)
            let values = ["line": "\(place.line)", "column": "\(place.column)"]
            throw DefinitionFlaws(flaws: [DefinitionFlaw("", Refusal.Reason("type.flaw.not-json", values))])
        }
    }

    package init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            self = .object(
                try Dictionary(uniqueKeysWithValues: object.allKeys.map { ($0.stringValue, try object.decode(JSONTree.self, forKey: $0)) })
            )
            return
        }
        if var list = try? decoder.unkeyedContainer() {
            var values: [JSONTree] = []
            while !list.isAtEnd { values.append(try list.decode(JSONTree.self)) }
            self = .list(values)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else {
            self = .otherNumber
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
