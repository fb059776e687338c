/// The personal data that a writer confirmed: for each checkbox, the pieces it listed when ticked, one per line.
package struct ConfirmedData: Sendable {
    private let kept: [PersonalBox: String]

    package init(_ kept: (PersonalBox) -> String) {
        self.kept = Dictionary(uniqueKeysWithValues: PersonalBox.allCases.map { ($0, kept($0)) })
    }

    package static let none = ConfirmedData { _ in "" }

    /// What stands against showing these pieces to others: each checkbox that was not ticked for its pieces.
    func objection(to pieces: [PersonalData]) -> Refusal? {
        let flaws = PersonalBox.allCases.compactMap { box in
            pieces.filter(box.holds).unconfirmed(kept[box] ?? "").isEmpty ? nil : Refusal.Flaw(box.rawValue, box.unconfirmed)
        }
        return flaws.isEmpty ? nil : .invalid(flaws)
    }
}
