import Core

extension TypeDefinition {
    /// Lending a device: a field of each kind, and each kind of transition.
    package static let lending = TypeDefinition(
        key: "lending",
        name: Words("貸出", "Lending"),
        letter: Words("貸", "L"),
        fields: [
            TypeField(key: "device", name: Words("機器", "Device"), kind: .text, required: true, limit: 20),
            TypeField(key: "story", name: Words("使い道", "Use"), kind: .longText, limit: 300),
            TypeField(
                key: "size",
                name: Words("大きさ", "Size"),
                kind: .choice,
                choices: [.init(key: "small", name: Words("小", "Small")), .init(key: "large", name: Words("大", "Large"))]
            ),
            TypeField(
                key: "parts",
                name: Words("付属品", "Parts"),
                kind: .choices,
                choices: ["cable", "case", "lens"].map { .init(key: $0, name: Words("付属\($0)")) }
            ),
            TypeField(
                key: "cost",
                name: Words("費用", "Cost"),
                kind: .number,
                min: -1_000,
                max: 1_000_000,
                decimals: 2,
                unit: Words("円", "yen")
            ),
            TypeField(key: "until", name: Words("返す日", "Back on"), kind: .date),
            TypeField(key: "body", name: Words("借りる団体", "Borrower"), kind: .organisation),
            TypeField(key: "urgent", name: Words("急ぎ", "Urgent"), kind: .yesNo),
        ],
        workflow: Workflow(
            states: [
                .init(key: "received", code: .received, name: Words("受付", "Received"), days: 7),
                .init(key: "looked", code: .inReview, name: Words("確認中", "In review")),
                .init(key: "returned", code: .returned, name: Words("差戻し", "Returned")),
                .init(key: "lent", code: .adopted, name: Words("貸出済み", "Lent")),
                .init(key: "declined", code: .declined, name: Words("お断り", "Declined")),
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
