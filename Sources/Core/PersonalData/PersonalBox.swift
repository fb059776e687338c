/// A checkbox to confirm pieces of personal data. No law allows publishing an individual number, so for those only a false alarm can be
/// confirmed.
package enum PersonalBox: String, CaseIterable, Sendable {
    case numbers, personal

    package func holds(_ piece: PersonalData) -> Bool { (piece.kind == .myNumber) == (self == .numbers) }

    var unconfirmed: Refusal.Reason {
        switch self {
        case .numbers: "personal.unconfirmed.numbers"
        case .personal: "personal.unconfirmed.personal"
        }
    }
}
