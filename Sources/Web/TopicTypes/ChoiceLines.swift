import Core

/// The choices of a field as lines of a form: `key: 日本語 | English`. A line without a key gets one.
enum ChoiceLines {
    private static let field = "choices"

    static func read(_ text: String) throws(Refusal) -> [TypeField.Choice] {
        var choices: [TypeField.Choice] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            guard choices.count < TypeDefinition.mostChoices else {
                throw .invalid(field, Refusal.Reason("type.flaw.too-many", ["limit": "\(TypeDefinition.mostChoices)"]))
            }
            choices.append(try choice(line, besides: choices.map(\.key)))
        }
        return choices
    }

    static func write(_ choices: [TypeField.Choice]) -> String {
        choices.map { "\($0.key): \($0.name.ja)\($0.name.en.map { " | \($0)" } ?? "")" }.joined(separator: "\n")
    }

    private static func choice(_ line: Substring, besides taken: [String]) throws(Refusal) -> TypeField.Choice {
        let match = line.wholeMatch(of: /\s*([a-z][a-z0-9_]{0,39})\s*:(.+)/)
        let names = match?.2 ?? line
        let ja = names.prefix { $0 != "|" }
        return TypeField.Choice(
            key: match.map { String($0.1) } ?? TypeDefinition.free("choice", besides: taken),
            name: LocalizedText(try name(ja, isRequired: true) ?? "", try name(names.dropFirst(ja.count + 1), isRequired: false))
        )
    }

    private static func name(_ typed: Substring, isRequired: Bool) throws(Refusal) -> String? {
        let name = try TextRules.line(String(typed), field: field, limit: 80, required: isRequired)
        return name.isEmpty ? nil : name
    }
}
