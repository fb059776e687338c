import Formats
import Foundation

/// Reads what was typed into the form of a type.
package struct AnswerReader {
    private let definition: TypeDefinition

    package init(_ definition: TypeDefinition) { self.definition = definition }

    /// The name of a field in forms and addresses: it must not meet those of the form itself.
    package static func name(_ key: String) -> String { prefix + key }

    package static let prefix = "f-"

    /// - Parameter typed: everything that was sent for a field.
    /// - Throws: `Refusal.invalid` with what is wrong with each field.
    package func read(_ typed: (TypeField) -> [String]) throws(Refusal) -> Answers {
        var flaws = FlawList()
        var answers = Answers()
        for field in definition.fields {
            let name = Self.name(field.key)
            let value = try flaws.check(try Self.read(typed(field), of: field, named: name))
            if let value, let value { answers.values[field.key] = value }
        }
        try flaws.refuse()
        return answers
    }

    private static func read(_ typed: [String], of field: TypeField, named name: String) throws(Refusal) -> Answer? {
        let answer = try read(typed, field, name)
        guard answer != nil || !field.required else { throw .invalid(name, field.kind.hasChoices ? "field.choose" : "field.empty") }
        return answer
    }

    private static func read(_ typed: [String], _ field: TypeField, _ name: String) throws(Refusal) -> Answer? {
        let first = typed.first ?? ""
        switch field.kind {
        case .text:
            let text = try TextRules.line(first, field: name, limit: field.longest, required: false)
            return text.isEmpty ? nil : .text(text)
        case .longText:
            let text = try TextRules.body(first, field: name, limit: field.longest, required: false)
            return text.isEmpty ? nil : .text(text)
        case .choice, .choices: return try choices(typed, field, name)
        case .number: return try number(first, field, name).map(Answer.number)
        case .date: return try date(first, name)
        case .organisation:
            if first.allSatisfy(\.isWhitespace) { return nil }
            guard let id = ID<Organisation>(first) else { throw .invalid(name, "type.answer.no-organisation") }
            return .organisation(id)
        case .yesNo:
            guard ["", "yes", "no"].contains(first) else { throw .invalid(name, "type.answer.gone") }
            return first.isEmpty ? nil : .flag(first == "yes")
        }
    }

    private static func choices(_ typed: [String], _ field: TypeField, _ name: String) throws(Refusal) -> Answer? {
        let keys = Set(typed.filter { !$0.isEmpty })
        guard keys.isSubset(of: field.choices.map(\.key)), keys.count <= (field.kind == .choice ? 1 : field.choices.count) else {
            throw .invalid(name, "type.answer.gone")
        }
        return keys.isEmpty ? nil : .choices(field.choices.map(\.key).filter(keys.contains))
    }

    private static func date(_ typed: String, _ name: String) throws(Refusal) -> Answer? {
        let text = try TextRules.line(typed, field: name, limit: 40, required: false)
        if text.isEmpty { return nil }
        guard let date = CivilDate(typed: text) else { throw .invalid(name, "type.answer.no-date") }
        return .date(date.iso)
    }

    /// Digits of any width, with or without commas: `１，２００`, `0.5`.
    private static func number(_ typed: String, _ field: TypeField, _ name: String) throws(Refusal) -> Int64? {
        let line = try TextRules.line(typed, field: name, limit: 40, required: false)
        let text = line.precomposedStringWithCompatibilityMapping.filter { $0 != "," && $0 != "、" && !$0.isWhitespace }
        if text.isEmpty { return nil }
        guard let match = text.wholeMatch(of: /([-−])?([0-9]{1,13})(?:\.([0-9]{1,6}))?/), let whole = Int64(match.2) else {
            throw .invalid(name, "type.answer.no-number")
        }
        let digits = String(match.3 ?? "")
        let decimals = field.decimals ?? 0
        guard digits.count <= decimals || digits.dropFirst(decimals).allSatisfy({ $0 == "0" }) else {
            throw .invalid(
                name,
                decimals == 0 ? "type.answer.no-decimals" : Refusal.Reason("type.answer.decimals", ["digits": "\(decimals)"])
            )
        }
        let thousandths = Int64((digits + "000").prefix(3)) ?? 0
        let value = (whole * 1_000 + thousandths) * (match.1 == nil ? 1 : -1)
        guard field.bounds.contains(value) else { throw .invalid(name, Self.outside(field, value)) }
        return value
    }

    private static func outside(_ field: TypeField, _ value: Int64) -> Refusal.Reason {
        let (min, max) = (grouped(field.min ?? -TypeField.farthest), grouped(field.max ?? TypeField.farthest))
        if field.min != nil, field.max != nil { return Refusal.Reason("type.answer.between", ["min": min, "max": max]) }
        return value < field.bounds.lowerBound
            ? Refusal.Reason("type.answer.at-least", ["min": min])
            : Refusal.Reason("type.answer.at-most", ["max": max])
    }

    /// `-1,000,000`
    private static func grouped(_ number: Int) -> String {
        let digits = Array("\(number.magnitude)".reversed())
        let groups = stride(from: 0, to: digits.count, by: 3).map { String(digits[$0..<Swift.min($0 + 3, digits.count)].reversed()) }
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
    }
}
