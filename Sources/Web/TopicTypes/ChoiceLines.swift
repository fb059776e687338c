import Core

/// The choices of a field as lines of a form: `key: 日本語 | English`. A line without a key gets one.
enum ChoiceLines {
    static func read(_ text: String) -> [TypeField.Choice] {
        let lines = text.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
        return lines.prefix(TypeDefinition.mostChoices).reduce(into: []) { choices, line in
            choices.append(choice(line, besides: choices.map(\.key)))
        }
    }

    static func write(_ choices: [TypeField.Choice]) -> String {
        choices.map { "\($0.key): \($0.name.ja)\($0.name.en.map { " | \($0)" } ?? "")" }.joined(separator: "\n")
    }

    private static func choice(_ line: String, besides taken: [String]) -> TypeField.Choice {
        let match = line.wholeMatch(of: /([a-z][a-z0-9_]{0,39})\s*:\s*(.+)/)
        let names = String(match?.2 ?? line[...])
        let ja = trimmed(names.prefix { $0 != "|" })
        let en = trimmed(names.dropFirst(names.prefix { $0 != "|" }.count + 1))
        let key = match.map { String($0.1) } ?? TypeDefinition.free("choice", besides: taken)
        return TypeField.Choice(key: key, name: Words(String(ja.prefix(80)), en.isEmpty ? nil : String(en.prefix(80))))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(String(text).trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
