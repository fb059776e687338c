/// A box under pieces that were found. No law lets anybody publish an individual number: of one, only a false alarm can be told.
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
