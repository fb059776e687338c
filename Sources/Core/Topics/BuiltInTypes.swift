extension Topic.Kind {
    /// The four types that every community has, said as the types are that spaces make for themselves.
    package var definition: TypeDefinition { Self.definitions[self] ?? Self.discussions }

    private static let definitions: [Topic.Kind: TypeDefinition] = [
        .question: TypeDefinition(key: "question", name: Words("質問", "Question"), letter: Words("問", "Q"), workflow: .question),
        .discussion: discussions,
        .announcement: TypeDefinition(
            key: "announcement",
            name: Words("お知らせ", "Announcement"),
            letter: Words("知", "A"),
            start: .announcers
        ),
        .practice: TypeDefinition(key: "practice", name: Words("実践報告", "Practice report"), letter: Words("実", "P")),
    ]

    private static let discussions = TypeDefinition(key: "discussion", name: Words("話し合い", "Discussion"), letter: Words("話", "D"))
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
            State(key: "open", code: .open, name: Words("未回答", "Unanswered")),
            State(key: "answered", code: .answered, name: Words("回答あり", "Answered")),
            State(key: "solved", code: .solved, name: Words("解決", "Solved")),
            State(key: "stale", code: .stale, name: Words("要見直し", "To be reviewed")),
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
