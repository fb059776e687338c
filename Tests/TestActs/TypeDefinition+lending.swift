import Core

extension TypeDefinition {
    /// Lending a device: a field of each kind, and each kind of transition.
    package static let lending = TypeDefinition(
        key: "lending",
        name: LocalizedText("貸出", "Lending"),
        letter: LocalizedText("貸", "L"),
        fields: [
            TypeField(key: "device", name: LocalizedText("機器", "Device"), kind: .text, required: true, limit: 20),
            TypeField(key: "story", name: LocalizedText("使い道", "Use"), kind: .longText, limit: 300),
            TypeField(
                key: "size",
                name: LocalizedText("大きさ", "Size"),
                kind: .choice,
                choices: [.init(key: "small", name: LocalizedText("小", "Small")), .init(key: "large", name: LocalizedText("大", "Large"))]
            ),
            TypeField(
                key: "parts",
                name: LocalizedText("付属品", "Parts"),
                kind: .choices,
                choices: ["cable", "case", "lens"].map { .init(key: $0, name: LocalizedText("付属\($0)")) }
            ),
            TypeField(
                key: "cost",
                name: LocalizedText("費用", "Cost"),
                kind: .number,
                min: -1_000,
                max: 1_000_000,
                decimals: 2,
                unit: LocalizedText("円", "yen")
            ),
            TypeField(key: "until", name: LocalizedText("返す日", "Back on"), kind: .date),
            TypeField(key: "body", name: LocalizedText("借りる団体", "Borrower"), kind: .organisation),
            TypeField(key: "urgent", name: LocalizedText("急ぎ", "Urgent"), kind: .yesNo),
        ],
        workflow: Workflow(
            states: [
                .init(key: "received", code: .received, name: LocalizedText("受付", "Received"), days: 7),
                .init(key: "looked", code: .inReview, name: LocalizedText("確認中", "In review")),
                .init(key: "returned", code: .returned, name: LocalizedText("差戻し", "Returned")),
                .init(key: "lent", code: .adopted, name: LocalizedText("貸出済み", "Lent")),
                .init(key: "declined", code: .declined, name: LocalizedText("お断り", "Declined")),
            ],
            transitions: [
                .init(from: ["received", "returned"], to: "looked", who: [.writer], tell: [.participants]),
                .init(from: ["looked"], to: "returned", who: [.moderator], reason: true),
                .init(from: ["looked"], to: "lent", who: [.moderator], needs: ["cost"], tell: [.starter, .participants]),
                .init(from: ["looked", "received"], to: "declined", who: [.moderator, .starter], reason: true, tell: []),
            ]
        ),
        views: [TypeView(.board), TypeView(.list), TypeView(.table, columns: ["device", "cost"], order: "cost")]
    )
}
