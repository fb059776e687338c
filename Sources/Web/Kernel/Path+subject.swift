import Core
import HTML

extension Path {
    /// The page of a subject.
    static func to(_ subject: Subject) -> Path { Path("/\(subject.kind.rawValue)s/\(subject.id)") }
}
