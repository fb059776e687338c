import Core
import HTML

extension Path {
    /// The page of a subject.
    static func to(_ subject: Subject) -> Path { Path("\(subject.kind.folder)\(subject.id)") }
}

extension PathPattern {
    /// The pages of all subjects of a kind.
    init(_ kind: Subject.Kind) { self.init("\(kind.folder){id}") }
}

extension Subject.Kind {
    /// What the addresses of its subjects begin with: `/topics/`.
    fileprivate var folder: String { "/\(rawValue)s/" }
}
