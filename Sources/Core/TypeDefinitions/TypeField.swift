/// A question of a form.
package struct TypeField: Codable, Sendable, Hashable {
    /// Names it in its type: `lent_until`.
    package var key: String
    package var name: LocalizedText
    package var kind: Kind
    package var required: Bool
    package var help: LocalizedText?
    /// The most characters of a text.
    package var limit: Int?
    /// The bounds of a number.
    package var min: Int?
    package var max: Int?
    /// Digits behind the point of a number: 0 to 3.
    package var decimals: Int?
    /// Behind a number.
    package var unit: LocalizedText?
    /// Empty unless something is chosen.
    package var choices: [Choice]

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case text
        case longText = "long_text"
        case choice
        /// Several may be chosen.
        case choices
        case number, date, organisation
        case yesNo = "yes_no"

        var hasChoices: Bool { self == .choice || self == .choices }
    }

    package struct Choice: Codable, Sendable, Hashable {
        package var key: String
        package var name: LocalizedText

        package init(key: String, name: LocalizedText) {
            self.key = key
            self.name = name
        }
    }

    package init(
        key: String,
        name: LocalizedText,
        kind: Kind,
        required: Bool = false,
        help: LocalizedText? = nil,
        limit: Int? = nil,
        min: Int? = nil,
        max: Int? = nil,
        decimals: Int? = nil,
        unit: LocalizedText? = nil,
        choices: [Choice] = []
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.required = required
        self.help = help
        self.limit = limit
        self.min = min
        self.max = max
        self.decimals = decimals
        self.unit = unit
        self.choices = choices
    }

    /// The most characters a text of this kind may have, whatever its definition says.
    package var longest: Int { kind == .longText ? Swift.min(limit ?? 4_000, 4_000) : Swift.min(limit ?? 200, 200) }

    /// The bounds of a number, in thousandths.
    var bounds: ClosedRange<Int64> {
        let (low, high) = (Swift.max(min ?? -Self.farthest, -Self.farthest), Swift.min(max ?? Self.farthest, Self.farthest))
        return Int64(low) * 1_000...Int64(Swift.max(low, high)) * 1_000
    }

    /// The largest number that a form takes: a trillion.
    package static let farthest = 1_000_000_000_000
}
