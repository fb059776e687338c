import Core

/// Maps events to the open pages they change.
struct LiveFollowers {
    /// Pages by the subjects they follow, with the number open.
    private var pages: [Subject: [Subject: Int]] = [:]

    mutating func add(_ page: Subject, following subjects: [Subject]) {
        for subject in subjects { pages[subject, default: [:]][page, default: 0] += 1 }
    }

    mutating func remove(_ page: Subject, following subjects: [Subject]) {
        for subject in subjects {
            guard let count = pages[subject]?[page] else { continue }
            pages[subject]?[page] = count > 1 ? count - 1 : nil
            if pages[subject]?.isEmpty == true { pages[subject] = nil }
        }
    }

    /// The pages changed by an event, each once.
    func changed(by event: Event) -> Set<Subject> {
        event.subjects.reduce(into: []) { changed, subject in changed.formUnion(pages[subject]?.keys.map(\.self) ?? []) }
    }
}
