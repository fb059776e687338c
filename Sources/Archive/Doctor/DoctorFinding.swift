import Core

/// A finding of the doctor, with what to do about it.
package struct DoctorFinding: Sendable, Equatable {
    package let what: String
    package let advice: String

    package init(_ what: String, advice: String) {
        self.what = what
        self.advice = advice
    }
}

extension DoctorFinding {
    init(_ damage: Damage) {
        let more = damage.count > damage.examples.count ? " …" : ""
        self.init("\(damage.what): \(damage.count) (\(damage.examples.joined(separator: ", "))\(more)).", advice: damage.advice)
    }
}
