extension Topic.Kind {
    /// The four types that every community has, said as the types are that spaces make for themselves.
    package var definition: TypeDefinition { Self.definitions[self] ?? Self.discussions }

    private static let definitions: [Topic.Kind: TypeDefinition] = [
        .question: TypeDefinition(
            key: "question",
            name: LocalizedText("質問", "Question"),
            letter: LocalizedText("問", "Q"),
            workflow: .question
        ),
        .discussion: discussions,
        .announcement: TypeDefinition(
            key: "announcement",
            name: LocalizedText("お知らせ", "Announcement"),
            letter: LocalizedText("知", "A"),
            start: .announcers
        ),
        .practice: TypeDefinition(key: "practice", name: LocalizedText("実践報告", "Practice report"), letter: LocalizedText("実", "P")),
    ]

    private static let discussions = TypeDefinition(
        key: "discussion",
        name: LocalizedText("話し合い", "Discussion"),
        letter: LocalizedText("話", "D")
    )
}

extension Topic.QuestionState {
    /// What counts of it.
    package var code: StateCode {
        switch self {
        case .open: .open
        case .answered: .answered
        case .solved: .solved
        case .stale: .stale
        }
    }
}

extension Workflow {
    /// 未回答 → 回答あり → 解決 → 要見直し
    static let question = Workflow(
        states: [
            State(key: "open", code: .open, name: LocalizedText("未回答", "Unanswered")),
            State(key: "answered", code: .answered, name: LocalizedText("回答あり", "Answered")),
            State(key: "solved", code: .solved, name: LocalizedText("解決", "Solved")),
            State(key: "stale", code: .stale, name: LocalizedText("要見直し", "To be reviewed")),
        ],
        transitions: [
            // By a reply.
            Transition(from: ["open"], to: "answered", who: [.writer]),
            Transition(from: ["open", "answered", "stale"], to: "solved", who: [.starter, .moderator], tell: []),
            Transition(from: ["solved"], to: "stale", who: [.writer], reason: true, tell: []),
            // An answer was taken back, and others stand.
            Transition(from: ["solved", "stale"], to: "answered", who: [.starter, .moderator], tell: []),
            Transition(from: ["answered", "solved", "stale"], to: "open", who: [.starter, .moderator], tell: []),
        ]
    )

    /// Who may bring a topic to a state, from wherever they may.
    func actors(to key: String) -> Set<Actor> { Set(transitions.filter { $0.to == key }.flatMap(\.who)) }
}
