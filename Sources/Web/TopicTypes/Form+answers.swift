import Core

extension Form {
    /// Reads the fields of a type. The names of organisations are looked up: what is no name of one alone is refused beside its field.
    func answers(_ definition: TypeDefinition, on site: AppContext) async throws -> Answers {
        let fields = definition.fields.filter { $0.kind == .organisation && !self[AnswerReader.name($0.key)].allSatisfy(\.isWhitespace) }
        let names = fields.map { ($0.key, self[AnswerReader.name($0.key)]) }
        let ids: [String: String] =
            names.isEmpty
            ? [:]
            : try await site.storage.read { snapshot in
                try Dictionary(
                    uniqueKeysWithValues: names.map { key, name in
                        let found = try snapshot.organisationLists.named(name)
                        return (key, found.count == 1 ? found.first.map { "\($0.id)" } ?? name : name)
                    }
                )
            }
        return try AnswerReader(definition).read { field in
            switch field.kind {
            case .choices: field.choices.filter { self[AnswerFields.box(field, $0)] == "yes" }.map(\.key)
            case .organisation: [ids[field.key] ?? ""]
            default: [self[AnswerReader.name(field.key)]]
            }
        }
    }
}

extension Answers {
    /// As it stands in the fields of a form: organisations by names that no other has.
    func typed(_ organisations: [ID<Organisation>: Organisation]) -> [String: [String]] {
        typed.merging(
            values.compactMapValues { answer in
                if case .organisation(let id) = answer { organisations[id].map { [BodyChoice.place($0)] } } else { nil }
            }
        ) { $1 }
    }
}
