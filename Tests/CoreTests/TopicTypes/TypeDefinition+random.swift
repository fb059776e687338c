@testable import Core

extension TypeDefinition {
    /// One that can be used.
    static func random(using random: inout SeededRandom) -> TypeDefinition {
        let fields = (0..<Int.random(in: 0...8, using: &random)).map { TypeField.random("f\($0)", using: &random) }
        let workflow = Bool.random(using: &random) ? nil : Workflow.random(needing: fields.map(\.key), using: &random)
        let columns = fields.map(\.key).filter { _ in Bool.random(using: &random) }
        let views = [
            TypeView(.stream), TypeView(.list), workflow == nil ? nil : TypeView(.board),
            TypeView(.table, columns: columns, order: fields.randomElement(using: &random)?.key, descending: Bool.random(using: &random)),
        ]
        return TypeDefinition(
            key: "t\(Int.random(in: 0...999, using: &random))",
            name: .random(40, using: &random),
            letter: LocalizedText("型", Bool.random(using: &random) ? "T" : nil),
            start: Starters.allCases.randomElement(using: &random) ?? .everyone,
            words: TypeWords(
                button: Bool.random(using: &random) ? .random(30, using: &random) : nil,
                help: Bool.random(using: &random) ? .random(200, using: &random) : nil
            ),
            fields: fields,
            workflow: workflow,
            views: views.compactMap(\.self).filter { _ in Int.random(in: 0...3, using: &random) > 0 }
        )
    }
}

extension LocalizedText {
    fileprivate static func random(_ limit: Int, using random: inout SeededRandom) -> LocalizedText {
        let letters = Array("貸出がヴ漢㍻𠮷👩‍👩‍👧é\"\\/<&>'aZ0-_")
        let text = { (random: inout SeededRandom) in
            String((0..<Int.random(in: 1...min(limit, 12), using: &random)).map { _ in letters.randomElement(using: &random) ?? "字" })
        }
        return LocalizedText(text(&random), Bool.random(using: &random) ? text(&random) : nil)
    }
}

extension TypeField {
    fileprivate static func random(_ key: String, using random: inout SeededRandom) -> TypeField {
        let kind = Kind.allCases.randomElement(using: &random) ?? .text
        var field = TypeField(key: key, name: .random(80, using: &random), kind: kind, required: Bool.random(using: &random))
        if Bool.random(using: &random) { field.help = .random(300, using: &random) }
        if kind == .text || kind == .longText { field.limit = Int.random(in: 1...4_000, using: &random) }
        if kind == .number {
            (field.min, field.max) = (Int.random(in: -farthest...0, using: &random), Int.random(in: 0...farthest, using: &random))
            (field.decimals, field.unit) = (Int.random(in: 0...3, using: &random), .random(20, using: &random))
        }
        if kind.hasChoices {
            field.choices = (0..<Int.random(in: 2...9, using: &random)).map { .init(key: "c\($0)", name: .random(80, using: &random)) }
        }
        return field
    }
}

extension Workflow {
    /// A way through all states to an end, and more ways between them.
    static func random(needing fields: [String], using random: inout SeededRandom) -> Workflow {
        let ends = StateCode.allCases.filter(\.isEnd)
        let count = Int.random(in: 2...6, using: &random)
        let states = (0..<count).map { number in
            let codes = number == count - 1 ? ends : StateCode.allCases.filter { !$0.isEnd }
            return State(
                key: "s\(number)",
                code: codes.randomElement(using: &random) ?? .ended,
                name: .random(40, using: &random),
                days: Bool.random(using: &random) ? Int.random(in: 1...3_650, using: &random) : nil
            )
        }
        var pairs = Set((1..<count).map { [$0 - 1, $0] })
        for _ in 0..<count {
            let pair = [Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)]
            if pair[0] != pair[1] { pairs.insert(pair) }
        }
        let transitions = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
            let one = Actor.allCases.randomElement(using: &random) ?? .writer
            return Transition(
                from: ["s\(pair[0])"],
                to: "s\(pair[1])",
                who: Actor.allCases.filter { $0 == one || Int.random(in: 0...3, using: &random) == 0 },
                reason: states[pair[1]].code.needsReason || Int.random(in: 0...3, using: &random) == 0,
                needs: fields.filter { _ in Int.random(in: 0...3, using: &random) == 0 },
                tell: Told.allCases.filter { _ in Bool.random(using: &random) }
            )
        }
        return Workflow(states: states, transitions: transitions)
    }
}
