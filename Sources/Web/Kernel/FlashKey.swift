import HTML

/// The keys of flash messages. The key is in the address; the sentence is in the locale files, and an unknown key shows nothing.
enum FlashKey {
    static func of(_ visit: PageRequest) -> String? {
        let key = "done.\(visit.query[ReportField.done.rawValue])"
        return visit.texts.has(key) ? key : nil
    }
}

extension Path {
    /// The same path with a flash message.
    func saying(_ done: String) -> Path { adding(.done, done) }
}
