import Core
import HTML

/// Notes on what was submitted: characters removed from it, and mentions that reach nobody. Counts are in the address, sentences in the
/// locale files.
struct Remarks {
    /// The number of invisible characters removed.
    let removed: Int
    /// The number of mentions that reach nobody.
    let unreached: Int

    init(removed: Int = 0, unreached: Int = 0) {
        self.removed = removed
        self.unreached = unreached
    }

    /// - Parameter typed: the text as submitted.
    init(typed: String, _ unclear: UnclearMentions, countingQuestions: Bool = false) {
        self.init(removed: VisibleText(typed).removed, unreached: unclear.unknown + (countingQuestions ? unclear.questions.count : 0))
    }

    init(_ visit: PageRequest) {
        self.init(removed: Self.number(.removed, visit), unreached: Self.number(.unreached, visit))
    }

    private static func number(_ field: ReportField, _ visit: PageRequest) -> Int {
        let text = visit.query[field.rawValue]
        return text.utf8.count <= 5 ? max(0, Int(text) ?? 0) : 0
    }

    func sentences(_ texts: Texts) -> [String] {
        [removed > 0 ? texts("remark.removed", n: removed) : nil, unreached > 0 ? texts("remark.unreached", n: unreached) : nil].compactMap(
            \.self
        )
    }
}

extension Path {
    /// The same path with these notes.
    func telling(_ remarks: Remarks) -> Path {
        [(ReportField.removed, remarks.removed), (.unreached, remarks.unreached)].reduce(self) { path, remark in
            remark.1 > 0 ? path.adding(remark.0, "\(remark.1)") : path
        }
    }
}
