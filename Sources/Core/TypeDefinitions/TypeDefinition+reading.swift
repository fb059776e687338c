extension TypeDefinition {
    /// How many there may be of each.
    package static let mostFields = 60
    package static let mostStates = 20
    package static let mostTransitions = 80
    package static let mostChoices = 60

    /// Reads a definition that somebody wrote.
    /// - Throws: everything that is wrong with it.
    package init(reading tree: JSONTree) throws(DefinitionFlaws) {
        self = try TreeReader.read(tree, Self.read)
    }

    /// What cannot be read is noted and replaced, so that the flaws of all other parts are told in the same go and at their places.
    static func read(_ reader: inout TreeReader) -> TypeDefinition? {
        let definition = TypeDefinition(
            key: reader.line("key", limit: 40),
            name: reader.words("name", limit: 40),
            letter: reader.words("letter", limit: 4),
            start: reader.word("start", .everyone) ?? .everyone,
            words: reader.object("words", TypeWords.read) ?? TypeWords(),
            fields: reader.objects("fields", limit: mostFields, TypeField.read),
            workflow: reader.object("workflow", Workflow.read),
            views: reader.objects("views", limit: TypeView.Kind.allCases.count, TypeView.read)
        )
        reader.note(definition.flaws)
        return definition
    }
}

extension TreeReader {
    /// `{"ja": …, "en": …}`; the second may be missing.
    fileprivate mutating func words(_ name: String, limit: Int) -> LocalizedText {
        if !has(name) { flaw(name, "type.flaw.missing") }
        return optionalWords(name, limit: limit) ?? LocalizedText("")
    }

    fileprivate mutating func optionalWords(_ name: String, limit: Int) -> LocalizedText? {
        object(name) { reader in
            let ja = reader.line("ja", limit: limit)
            let en = reader.line("en", limit: limit, isRequired: false)
            return LocalizedText(ja, en.isEmpty ? nil : en)
        }
    }
}

extension TypeWords {
    fileprivate static func read(_ reader: inout TreeReader) -> TypeWords? {
        TypeWords(
            button: reader.optionalWords("button", limit: 30),
            empty: reader.optionalWords("empty", limit: 200),
            help: reader.optionalWords("help", limit: 400)
        )
    }
}

extension TypeField {
    fileprivate static func read(_ reader: inout TreeReader) -> TypeField? {
        let (key, name) = (reader.line("key", limit: 40), reader.words("name", limit: 80))
        let kind: Kind? = reader.word("kind")
        return TypeField(
            key: key,
            name: name,
            kind: kind ?? .text,
            required: reader.flag("required"),
            help: reader.optionalWords("help", limit: 300),
            limit: reader.number("limit"),
            min: reader.number("min"),
            max: reader.number("max"),
            decimals: reader.number("decimals"),
            unit: reader.optionalWords("unit", limit: 20),
            choices: reader.objects("choices", limit: TypeDefinition.mostChoices) { reader in
                Choice(key: reader.line("key", limit: 40), name: reader.words("name", limit: 80))
            }
        )
    }
}

extension Workflow {
    fileprivate static func read(_ reader: inout TreeReader) -> Workflow? {
        Workflow(
            states: reader.objects("states", limit: TypeDefinition.mostStates) { reader in
                let key = reader.line("key", limit: 40)
                let code: StateCode? = reader.word("code")
                return State(key: key, code: code ?? .open, name: reader.words("name", limit: 40), days: reader.number("days"))
            },
            transitions: reader.objects("transitions", limit: TypeDefinition.mostTransitions) { reader in
                Transition(
                    from: reader.texts("from", limit: TypeDefinition.mostStates),
                    to: reader.line("to", limit: 40),
                    who: reader.wordList("who", limit: Actor.allCases.count),
                    reason: reader.flag("reason"),
                    needs: reader.texts("needs", limit: TypeDefinition.mostFields),
                    tell: reader.wordList("tell", limit: Told.allCases.count)
                )
            }
        )
    }
}

extension TypeView {
    fileprivate static func read(_ reader: inout TreeReader) -> TypeView? {
        let kind: Kind? = reader.word("kind")
        let order = reader.line("order", limit: 40, isRequired: false)
        return TypeView(
            kind ?? .stream,
            columns: reader.texts("columns", limit: TypeDefinition.mostFields),
            order: order.isEmpty ? nil : order,
            descending: reader.flag("descending")
        )
    }
}
