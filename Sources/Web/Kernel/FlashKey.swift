import HTML

/// What can be said after an act. The word travels in the address; the sentence stands in the locale files, and a word without one says nothing.
enum FlashKey {
    static func of(_ visit: PageRequest) -> String? {
        let key = "done.\(visit.query[ReportField.done.rawValue])"
        return visit.texts.has(key) ? key : nil
    }
}

extension Path {
    /// The same page, saying that something was done.
    func saying(_ done: String) -> Path { adding(.done, done) }
}
