import Core
import HTML

extension Path {
    static let saved = Path("/saved")

    static let savePost = PathPattern<ID<Post>>("/posts/{id}/saving")
    static let noteSaved = PathPattern<ID<SavedItem>>("/saved/{id}/note")
    static let removeSaved = PathPattern<ID<SavedItem>>("/saved/{id}/removal")

    static func saved(before item: ID<SavedItem>) -> Path { .saved.with("before", "\(item)") }
}
