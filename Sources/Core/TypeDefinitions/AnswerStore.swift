import SQLCore

/// What was filled into the forms of topics.
///
/// Each field of the form has a row at position 0, also where it was left empty, so that a table can be ordered by it from an index.
package struct AnswerStore {
    let tx: any Transaction
    let now: Moment

    func answers(of topic: ID<Topic>) throws -> Answers { try answers(of: [topic])[topic] ?? Answers() }

    func answers(of topics: some Collection<ID<Topic>>) throws -> [ID<Topic>: Answers] {
        guard !topics.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            SELECT topic, field, kind, text, number, organisation, is_choice FROM topic_answer WHERE topic IN \(list: topics)
            ORDER BY topic, field, position
            """
        ) { row in
            (
                topic: try row.next() as ID<Topic>, field: try row.next() as String, kind: try row.next() as String?,
                text: try row.next() as String,
                number: try row.next() as Int64?, organisation: try row.next() as ID<Organisation>?, isChoice: try row.next() as Bool
            )
        }
        var found: [ID<Topic>: Answers] = [:]
        for row in rows {
            guard let kind = row.kind.flatMap(Kind.init(rawValue:)) else { continue }
            var keys: [String] = []
            if case .choices(let before)? = found[row.topic]?.values[row.field] { keys = before }
            let answer: Answer? =
                switch kind {
                case .text: .text(row.text)
                case .choice: .choices(keys + [row.text])
                case .number: row.number.map(Answer.number)
                case .date: .date(row.text)
                case .organisation: row.organisation.map(Answer.organisation)
                case .flag: .flag(row.text == "yes")
                }
            found[row.topic, default: Answers()].values[row.field] = answer
        }
        return found
    }

    /// Replaces everything that was filled in. Rows of fields that came with a later version stay, so that its tables keep the topic.
    /// - Parameter newest: the version in use, which orders the choices of topics of every version.
    func set(
        _ answers: Answers,
        of topic: ID<Topic>,
        _ type: ID<TopicType>,
        _ definition: TypeDefinition,
        orderedBy newest: TypeDefinition? = nil
    ) throws {
        try tx.run("DELETE FROM topic_answer WHERE topic = \(topic) AND field IN \(list: definition.fields.map(\.key))")
        for field in definition.fields {
            for (position, cell) in Cell.all(answers.values[field.key], of: newest?.field(field.key) ?? field).enumerated() {
                try tx.run(
                    """
                    INSERT INTO topic_answer (topic, type, field, position, kind, text, number, organisation, is_choice, sort)
                    VALUES (
                        \(topic), \(type), \(field.key), \(position), \(cell.kind?.rawValue), \(cell.text), \(cell.number), \(cell.organisation),
                        \(cell.kind == .choice), \(cell.sort)
                    )
                    """
                )
            }
        }
    }

    /// Gives the topics of a type an empty row for a field that is new.
    func add(_ field: String, to type: ID<TopicType>) throws {
        try tx.run(
            """
            INSERT INTO topic_answer (topic, type, field, position, text, is_choice, sort)
            SELECT t.id, \(type), \(field), 0, '', 0, '' FROM topic t WHERE t.type = \(type)
            AND NOT EXISTS (SELECT 1 FROM topic_answer a WHERE a.topic = t.id AND a.field = \(field))
            """
        )
    }

    /// Orders what was chosen by a new order of the choices.
    func sortAnew(_ field: TypeField, of type: ID<TopicType>) throws {
        for choice in field.choices {
            try tx.run(
                """
                UPDATE topic_answer SET sort = \(Cell.sort(choice.key, of: field))
                WHERE type = \(type) AND field = \(field.key) AND text = \(choice.key) AND is_choice = 1
                """
            )
        }
        // Of several choices the first in the new order, which need not be the first in the old one.
        try tx.run(
            """
            UPDATE topic_answer SET sort = (SELECT min(a.sort) FROM topic_answer a WHERE a.topic = topic_answer.topic AND a.field = \(field.key))
            WHERE type = \(type) AND field = \(field.key) AND position = 0 AND is_choice = 1
            """
        )
    }

    /// What a column of the database holds.
    private enum Kind: String { case text, choice, number, date, organisation, flag }

    private struct Cell {
        let kind: Kind?
        var text = ""
        var number: Int64?
        var organisation: ID<Organisation>?

        /// By it tables are ordered: numbers have as many digits each.
        var sort = ""

        /// By the place of the choice: three digits. One that the version in use does not have comes last.
        static func sort(_ choice: String, of field: TypeField) -> String {
            "\(100 + (field.choices.firstIndex { $0.key == choice } ?? field.choices.count))"
        }

        static func all(_ answer: Answer?, of field: TypeField) -> [Cell] {
            switch answer {
            case nil: [Cell(kind: nil)]
            case .text(let text): [Cell(kind: .text, text: text, sort: String(text.folded.prefix(60)))]
            case .choices(let keys): choices(keys.map { Cell(kind: .choice, text: $0, sort: sort($0, of: field)) })
            case .number(let number):
                [Cell(kind: .number, text: Answer.written(number), number: number, sort: "\(number + 4_000_000_000_000_000_000)")]
            case .date(let date): [Cell(kind: .date, text: date, sort: date)]
            case .organisation(let id): [Cell(kind: .organisation, organisation: id)]
            case .flag(let flag): [Cell(kind: .flag, text: flag ? "yes" : "no", sort: flag ? "1" : "0")]
            }
        }

        /// A table goes by the row at position 0, which takes the place of the foremost choice.
        private static func choices(_ cells: [Cell]) -> [Cell] {
            let foremost = cells.map(\.sort).min()
            return cells.enumerated().map { position, cell in
                var cell = cell
                if position == 0, let foremost { cell.sort = foremost }
                return cell
            }
        }
    }
}

extension ReadTransaction {
    var topicAnswers: AnswerStore { AnswerStore(tx: tx, now: now) }
}
