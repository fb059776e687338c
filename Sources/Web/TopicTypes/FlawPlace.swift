import Core
import HTML

/// Where a flaw of a definition is mended in the editor, for people who never see its JSON.
struct FlawPlace {
    enum Part {
        case head, views, fields, flow
        case field(TypeField)
        case state(Workflow.State)
        case transition(Int)
    }

    let words: String
    private let part: Part

    /// Nil for a path that names nothing of the definition.
    init?(_ path: String, in definition: TypeDefinition, _ texts: Texts) {
        guard let match = path.prefixMatch(of: /(fields|workflow\.states|workflow\.transitions|workflow|views|[a-z]+)(?:\[([0-9]{1,4})\])?/)
        else { return nil }
        let index = match.2.flatMap { Int($0) } ?? -1
        let workflow = definition.workflow ?? Workflow(states: [], transitions: [])
        switch match.1 {
        case "fields" where definition.fields.indices.contains(index):
            part = .field(definition.fields[index])
            words = texts("type.place.field", ["name": texts(definition.fields[index].name)])
        case "workflow.states" where workflow.states.indices.contains(index):
            part = .state(workflow.states[index])
            words = texts("type.place.state", ["name": texts(workflow.states[index].name)])
        case "workflow.transitions" where workflow.transitions.indices.contains(index):
            part = .transition(index)
            words = texts("type.place.way", ["name": texts.title(workflow.transitions[index], in: workflow)])
        case "fields": (part, words) = (.fields, texts("type.part.fields"))
        case "views": (part, words) = (.views, texts("type.part.views"))
        case "workflow", "workflow.states", "workflow.transitions": (part, words) = (.flow, texts("type.part.flow"))
        default: (part, words) = (.head, texts("type.part.head"))
        }
    }

    func link(_ type: ID<TopicType>) -> Path {
        switch part {
        case .head: .topicType(type, part: .head)
        case .views: .topicType(type, part: .views)
        case .fields: .topicType(type, part: .fields)
        case .flow: .topicType(type, part: .flow)
        case .field(let field): .field(field, of: type)
        case .state(let state): .state(state, of: type)
        case .transition(let index): .transition(index, of: type)
        }
    }
}

extension Texts {
    /// What is wrong, with states by their names instead of their keys.
    func callAsFunction(_ reason: Refusal.Reason, in definition: TypeDefinition) -> String {
        let values = reason.values.mapValues { value in definition.workflow?.state(value).map { self($0.name) } ?? value }
        return self(Refusal.Reason(reason.key, values, names: reason.names))
    }

    /// `受付・確認 → 終わり`
    func title(_ transition: Workflow.Transition, in workflow: Workflow) -> String {
        let name = { (key: String) in workflow.state(key).map { self($0.name) } ?? key }
        return "\(transition.from.map(name).joined(separator: "・")) → \(name(transition.to))"
    }
}
