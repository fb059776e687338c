import Core
import Hummingbird

/// The fields of a sent form or of a query, as text.
package struct Form: Sendable {
    private let fields: [String: String]

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// Reads a body of `application/x-www-form-urlencoded`.
    package init(decoding body: String) throws(Refusal) {
        do {
            fields = try URLEncodedFormDecoder().decode([String: String].self, from: body)
        } catch {
            throw .invalid("form", "form.malformed")
        }
    }

    /// What was typed; empty where the field is missing.
    package subscript(_ name: String) -> String { fields[name] ?? "" }

    package func has(_ name: String) -> Bool { fields[name] != nil }

    /// The names of all fields, in an order that stays.
    var names: [String] { fields.keys.sorted() }

    package var isEmpty: Bool { fields.isEmpty }

    /// A word of an enum, or the refusal beside the field.
    package func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws(Refusal) -> Word {
        guard let word = Word(rawValue: self[name]) else { throw .invalid(name, "field.choose") }
        return word
    }

    package func id<Entity>(_ name: String, _: Entity.Type = Entity.self) throws(Refusal) -> ID<Entity> {
        guard let id = ID<Entity>(self[name]) else { throw .invalid(name, "field.choose") }
        return id
    }

    /// The same fields with another value for one.
    package func with(_ name: String, _ value: String) -> Form {
        var fields = fields
        fields[name] = value
        return Form(fields)
    }
}
