import Core
import HTML

/// The author of a draft, as the question will show them.
struct DraftByline {
    let texts: Texts
    let byline: Post.Byline
    let isOwn: Bool

    var words: String {
        switch byline {
        case .masked(let mask):
            [texts(isOwn ? "post.masked-you" : "post.masked-name"), MaskText.words(mask, texts)].joined(separator: texts("list.separator"))
        case .person(_, let name, let organisation, let section):
            [isOwn ? texts("post.you", ["name": name]) : name, "\(organisation.name) \(section)"].joined(separator: texts("list.separator"))
        }
    }
}
