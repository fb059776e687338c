import Core
import HTML

/// What is said beside the fact that something was sent: what was taken out of it, and whom it does not reach. Numbers travel in the address, the
/// sentences stand in the locale files.
struct Remarks {
    /// Characters that nobody sees.
    let removed: Int
    /// Names behind `@` that reach nobody.
    let unreached: Int

    init(removed: Int = 0, unreached: Int = 0) {
        self.removed = removed
        self.unreached = unreached
    }

    /// - Parameter typed: as it came with the form.
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
    /// The same page, saying that too.
    func telling(_ remarks: Remarks) -> Path {
        [(ReportField.removed, remarks.removed), (.unreached, remarks.unreached)].reduce(self) { path, remark in
            remark.1 > 0 ? path.adding(remark.0, "\(remark.1)") : path
        }
    }
}
