extension TypeEditor.Part {
    /// What its fields are called, for the summary of errors.
    var labels: [String: String] {
        switch self {
        case .head:
            [
                "name": "type.words.name", "name-en": "type.words.name-en", "letter": "types.letter", "letter-en": "types.letter-en",
                "start": "type.starters", "button": "type.words.button", "button-en": "type.words.button-en", "empty": "type.words.empty",
                "empty-en": "type.words.empty-en", "help": "type.words.help", "help-en": "type.words.help-en",
            ]
        case .fields:
            [
                "name": "type.field.name", "name-en": "type.field.name-en", "kind": "type.field.kind", "help": "type.field.help",
                "help-en": "type.field.help-en", "choices": "type.field.choices", "limit": "type.field.limit", "unit": "type.field.unit",
                "unit-en": "type.field.unit-en", "min": "type.field.min", "max": "type.field.max", "decimals": "type.field.decimals",
            ]
        case .flow:
            [
                "name": "type.state.name", "name-en": "type.state.name-en", "code": "type.state.code", "days": "type.state.days",
                "from": "type.way.from", "way-to": "type.way.to", "who": "type.way.who",
            ]
        case .views, .look: [:]
        case .file: ["definition": "type.definition"]
        }
    }
}
