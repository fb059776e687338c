/// Which folders of a target name which others, and by what. A folder names another where its code, without comments and texts, uses
/// - a type that the other declares at top level; not as the mark of an id: `ID<Topic>` is a number, whatever a topic is;
/// - what the other adds to a transaction: `work.posts`;
/// - a kind of event, or a subject, that the other declares: `append(.replyPosted`, `Subject.card`.
///
/// Members that a folder adds to a type of another one are not seen. A name that two folders declare tells nothing and is left out.
struct FolderReferences {
    struct Reference: Hashable, CustomStringConvertible {
        let from: String
        let to: String
        let name: String
        let file: String

        var description: String { "\(from) names \(to): \(name) in \(file)" }
    }

    let folders: Set<String>
    let all: Set<Reference>

    /// - Parameter files: all of a target.
    init(of files: [SourceFile]) {
        let parts = files.flatMap(FolderPart.parts)
        folders = Set(parts.map(\.folder))
        var declaring: [Substring: Set<String>] = [:]
        for part in parts {
            for name in part.declared { declaring[name, default: []].insert(part.folder) }
        }
        all = parts.reduce(into: []) { all, part in
            for name in part.named {
                guard let folders = declaring[name], folders.count == 1, let folder = folders.first, folder != part.folder else { continue }
                all.insert(Reference(from: part.folder, to: folder, name: String(name), file: part.file))
            }
        }
    }

    /// The folders that each names.
    var named: [String: Set<String>] {
        all.reduce(into: [:]) { $0[$1.from, default: []].insert($1.to) }
    }
}
