extension ReadTransaction {
    /// What was filled into the forms of these topics, in words: texts and numbers as they were typed, choices and organisations by their names. Nothing
    /// is asked of the database for topics without a form.
    func answerTexts(of topics: [Topic]) throws -> [ID<Topic>: String] {
        let versions = topics.reduce(into: [ID<Topic>: TopicType.Version]()) { $0[$1.id] = $1.form?.version }
        guard !versions.isEmpty else { return [:] }
        let answers = try topicAnswers.answers(of: versions.keys)
        guard !answers.isEmpty else { return [:] }
        let definitions = try topicTypes.definitions(Set(versions.values))
        let organisations = try organisations(in: answers.values)
        return answers.reduce(into: [:]) { texts, entry in
            guard let definition = versions[entry.key].flatMap({ definitions[$0] }) else { return }
            let words = definition.fields.compactMap { field in
                entry.value.values[field.key]?.words(in: field, organisations)
            }
            if !words.isEmpty { texts[entry.key] = words.joined(separator: "\n\n") }
        }
    }
}

extension Answer {
    /// Nil for what nobody searches for: days, yes and no.
    fileprivate func words(in field: TypeField, _ organisations: [ID<Organisation>: Organisation]) -> String? {
        switch self {
        case .text(let text): text
        case .choices(let keys): field.choices.filter { keys.contains($0.key) }.map(\.name.all).joined(separator: " ")
        case .number(let number): Self.written(number)
        case .organisation(let id): organisations[id]?.name
        case .date, .flag: nil
        }
    }
}
