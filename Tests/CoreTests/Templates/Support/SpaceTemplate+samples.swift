import Foundation
import TestActs

@testable import Core

extension SpaceTemplate {
    /// The template that the demo applies.
    static func neighbours() throws -> SpaceTemplate { try SpaceTemplate(file: neighboursFile()) }

    static func neighboursFile() throws -> Data {
        // Tests/CoreTests/Templates/Support/…
        let root = (1...5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try Data(contentsOf: root.appending(path: "Templates/neighbours.json"))
    }

    /// A space with one channel that offers one type.
    static func small(
        _ types: [TypeDefinition] = [.tool()],
        audience: Audience = .municipal,
        opensWith view: TypeView.Kind? = .table,
        access: Channel.Access = .open
    ) -> SpaceTemplate {
        SpaceTemplate(
            name: "道具箱",
            space: TemplateSpace(name: "道具箱", lead: "", kind: .lab, audience: audience),
            types: types,
            channels: [TemplateChannel(name: "道具", lead: "", access: access, types: types.map(\.key), opensWith: view)]
        )
    }
}

extension TypeDefinition {
    /// Something that is offered or wanted, with two states.
    static func tool(_ change: (inout TypeDefinition) -> Void = { _ in }) -> TypeDefinition {
        var definition = TypeDefinition(
            key: "tool",
            name: LocalizedText("道具", "Tool"),
            letter: LocalizedText("道"),
            fields: [
                TypeField(
                    key: "way",
                    name: LocalizedText("向き"),
                    kind: .choice,
                    required: true,
                    choices: [
                        TypeField.Choice(key: "lend", name: LocalizedText("貸す")),
                        TypeField.Choice(key: "borrow", name: LocalizedText("借りる")),
                        TypeField.Choice(key: "give", name: LocalizedText("譲る")),
                    ]
                ),
                TypeField(key: "note", name: LocalizedText("メモ"), kind: .text),
            ],
            workflow: Workflow(
                states: [
                    Workflow.State(key: "open", code: .open, name: LocalizedText("空き")),
                    Workflow.State(key: "over", code: .ended, name: LocalizedText("済み")),
                ],
                transitions: [Workflow.Transition(from: ["open"], to: "over", who: [.starter])]
            ),
            views: [TypeView(.table, columns: ["way"])]
        )
        change(&definition)
        return definition
    }
}

extension Meeting {
    /// Starts a topic of a type in the first channel of what was applied.
    func start(_ key: String, _ answers: Answers, in applied: AppliedTemplate) async throws -> ID<Topic> {
        let channel = applied.channels.values.min()
        let words = try Checked.kept(
            TopicText(TopicTitle("件名"), PostText("本文"), form: applied.types[key].map { FilledForm($0, answers) }),
            by: keeper
        )
        return try await StartTopic(storage: storage, limit: PostingLimit(perMinute: 0))(
            .discussion,
            in: channel ?? self.channel,
            saying: words,
            from: .form(Meeting.newKey()),
            as: keeper
        )
    }
}
