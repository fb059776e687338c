@testable import Core

/// Makes templates that can be applied, the same for the same seed.
struct RandomTemplate {
    private var state: UInt64
    private var made = 0

    init(seed: UInt64) { state = seed }

    mutating func next() -> SpaceTemplate {
        made += 1
        let types = (0..<number(0...4)).map { type("type_\($0)") }
        // An export is called as its space is.
        let (name, lead) = ("場\(made)", flag ? "説明" : "")
        return SpaceTemplate(
            name: name,
            space: TemplateSpace(name: name, lead: lead, kind: one(Space.Kind.allCases), audience: one([.members, .municipal, .open])),
            types: types,
            channels: (0..<number(0...4)).map { channel("話\($0)", types) }
        )
    }

    private mutating func channel(_ name: String, _ types: [TypeDefinition]) -> TemplateChannel {
        let offered = types.filter { _ in flag }
        let views = TypeView.Kind.opening(offered).sorted { $0.rawValue < $1.rawValue }
        return TemplateChannel(
            name: name,
            lead: flag ? "何を話すか" : "",
            purpose: one(Channel.Purpose.allCases),
            posting: one(Channel.Posting.allCases),
            access: .open,
            types: offered.map(\.key),
            opensWith: offered.isEmpty ? nil : one(views)
        )
    }

    private mutating func type(_ key: String) -> TypeDefinition {
        let fields = (0..<number(0...5)).map { field("field_\($0)") }
        let workflow = flag ? workflow(fields) : nil
        var views = [TypeView(.stream)]
        if workflow != nil { views.append(TypeView(.board)) }
        if let first = fields.first {
            views.append(TypeView(.table, columns: fields.map(\.key), order: flag ? first.key : nil, descending: flag))
        }
        return TypeDefinition(
            key: key,
            name: LocalizedText("種類\(key)", flag ? "Type" : nil),
            letter: LocalizedText("種", flag ? "T" : nil),
            start: one(Starters.allCases),
            words: TypeWords(button: flag ? LocalizedText("始める", "Start") : nil, empty: flag ? LocalizedText("ありません") : nil),
            fields: fields,
            workflow: workflow,
            views: views
        )
    }

    private mutating func field(_ key: String) -> TypeField {
        let kind = one(TypeField.Kind.allCases)
        let isText = kind == .text || kind == .longText
        let choices = (0..<number(2...4)).map { TypeField.Choice(key: "choice_\($0)", name: LocalizedText("選択\($0)")) }
        return TypeField(
            key: key,
            name: LocalizedText("項目 \(key)"),
            kind: kind,
            required: flag,
            help: flag ? LocalizedText("書き方", "How") : nil,
            limit: isText && flag ? number(1...4_000) : nil,
            min: kind == .number && flag ? -number(0...50) : nil,
            max: kind == .number && flag ? number(0...50) : nil,
            decimals: kind == .number && flag ? number(0...3) : nil,
            unit: kind == .number && flag ? LocalizedText("台") : nil,
            choices: kind.hasChoices ? choices : []
        )
    }

    /// A row of states, each left for the next.
    private mutating func workflow(_ fields: [TypeField]) -> Workflow {
        let count = number(1...5)
        let states = (0..<count).map { index in
            Workflow.State(
                key: "state_\(index)",
                code: index == count - 1 ? one([.ended, .declined]) : one([.received, .active, .returned]),
                name: LocalizedText("状態\(index)"),
                days: flag ? number(1...90) : nil
            )
        }
        let transitions = (1..<max(count, 1)).map { index in
            Workflow.Transition(
                from: ["state_\(index - 1)"],
                to: "state_\(index)",
                who: [one(Workflow.Actor.allCases)],
                reason: flag || states[index].code.needsReason,
                needs: fields.map(\.key).filter { _ in flag },
                tell: Workflow.Told.allCases.filter { _ in flag }
            )
        }
        return Workflow(states: states, transitions: transitions)
    }

    private var flag: Bool { mutating get { number(0...1) == 1 } }

    private mutating func one<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

    /// SplitMix64.
    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return range.lowerBound + Int((bits ^ (bits >> 31)) % UInt64(range.count))
    }
}
