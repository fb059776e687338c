/// A path or a pattern of paths that `Sources/Web` declares: `static let topicState = PathPattern<ID<Topic>>("/topics/{id}/state")`.
struct DeclaredPath {
    let name: String
    /// The number of types that the declaration names.
    let types: Int
    /// The number of names in braces.
    let parameters: Int

    /// The pages of a subject have its kind instead of a literal.
    static var declaration: Regex<(Substring, Substring, Substring?, Substring)> {
        /static let (\w+) = Path(?:Pattern<(.+)>)?\((\.\w+|"\/[^"?#\\]*")\)/
    }

    static func all() throws -> [DeclaredPath] {
        try SourceTree.swiftFiles(in: "Sources/Web").flatMap { file in
            file.code.matches(of: declaration).map { match in
                let (_, name, types, pattern) = match.output
                return DeclaredPath(
                    name: String(name),
                    types: types.map { $0.split(separator: ",").count } ?? 0,
                    parameters: pattern.hasPrefix(".") ? 1 : pattern.count { $0 == "{" }
                )
            }
        }
    }
}
