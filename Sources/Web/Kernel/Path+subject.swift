import Core
import HTML

extension Path {
    /// The page of a subject.
    static func to(_ subject: Subject) -> Path { Path("/\(folders[subject.kind] ?? subject.kind.rawValue)/\(subject.id)") }

    private static let folders: [Subject.Kind: String] = [
        .topic: "topics", .post: "posts", .channel: "channels", .space: "spaces", .card: "cards", .collection: "collections",
        .draft: "drafts",
    ]
}
