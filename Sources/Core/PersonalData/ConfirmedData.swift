/// What a writer says to keep of the personal data in their words: of each box the pieces that it held when it was ticked, a line each.
package struct ConfirmedData: Sendable {
    private let kept: [PersonalBox: String]

    package init(_ kept: (PersonalBox) -> String) {
        self.kept = Dictionary(uniqueKeysWithValues: PersonalBox.allCases.map { ($0, kept($0)) })
    }

    package static let none = ConfirmedData { _ in "" }

    /// Refuses with each box that is not ticked for what it holds.
    func admit(_ pieces: [PersonalData]) throws(Refusal) {
        let flaws = PersonalBox.allCases.compactMap { box in
            pieces.filter(box.holds).unconfirmed(kept[box] ?? "").isEmpty ? nil : Refusal.Flaw(box.rawValue, box.unconfirmed)
        }
        guard flaws.isEmpty else { throw .invalid(flaws) }
    }
}
