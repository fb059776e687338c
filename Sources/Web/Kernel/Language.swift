/// A language of the interface.
package enum Language: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    /// The best match of an `Accept-Language` header, by its weights; Japanese by default.
    package init(accepting header: String?) {
        let wishes = (header ?? "").split(separator: ",").compactMap { part -> (language: Language, weight: Double)? in
            let fields = part.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
            guard let tag = fields.first, let language = Language(rawValue: String(tag.prefix(2)).lowercased()) else { return nil }
            let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (language, weight)
        }
        self = wishes.max { $0.weight < $1.weight }?.language ?? .japanese
    }
}
