/// Everything that was filled into a form, by the key of the field. Fields that were left empty are not in it.
package struct Answers: Written, Hashable {
    package var values: [String: Answer]

    package init(_ values: [String: Answer] = [:]) { self.values = values }

    /// As a form sends them: each field with its texts.
    package var typed: [String: [String]] {
        values.mapValues { answer in
            switch answer {
            case .text(let text), .date(let text): [text]
            case .choices(let keys): keys
            case .number(let number): [Answer.written(number)]
            case .organisation(let id): ["\(id)"]
            case .flag(let flag): [flag ? "yes" : "no"]
            }
        }
    }

    /// The organisations that were chosen.
    var organisations: Set<ID<Organisation>> {
        Set(values.values.compactMap { if case .organisation(let id) = $0 { id } else { nil } })
    }

    /// What somebody wrote in their own words: what was chosen is not asked about.
    package var written: String {
        values.sorted { $0.key < $1.key }.compactMap { if case .text(let text) = $1 { text } else { nil } }.joined(separator: "\n")
    }
}
