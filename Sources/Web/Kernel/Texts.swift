import CAssets
import Core
import Foundation

/// Localised texts of one language, by key.
///
/// `texts("topic.waiting", ["days": "2"])` fills `{days}`. English plurals: when `n` is "1" and a key `….one` exists, that is used.
package struct Texts: Sendable {
    package let language: Language
    private let words: [String: Wording]

    package static func of(_ language: Language) -> Texts {
        switch language {
        case .japanese: japanese
        case .english: english
        }
    }

    package static let japanese = Texts(.japanese)
    package static let english = Texts(.english)

    package var keys: Set<String> { Set(words.keys) }

    private init(_ language: Language) {
        self.language = language
        var words: [String: String] = [:]
        for file in Assets.all where file.name.hasPrefix("locales/") && file.name.hasSuffix(".\(language.rawValue).json") {
            guard let part = try? JSONDecoder().decode([String: String].self, from: Data(file.bytes)) else {
                preconditionFailure("\(file.name) is not a flat JSON object of texts")
            }
            words.merge(part) { _, new in new }
        }
        self.words = words.mapValues(Wording.init)
    }

    func has(_ key: String) -> Bool { words[key] != nil }

    /// A missing key is shown as it is; a test finds keys that are used but missing.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let wording = (values["n"] == "1" ? words[key + ".one"] : nil) ?? words[key] else { return key }
        return wording.filled(with: values)
    }

    package func callAsFunction(_ reason: Refusal.Reason) -> String {
        self(reason.key, reason.values.merging(reason.names.mapValues(callAsFunction)) { $1 })
    }

    /// A text with a count: `{n}`.
    package func callAsFunction(_ key: String, n: Int) -> String {
        self(key, ["n": number(n)])
    }

    /// With thousands separators.
    package func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return number < 0 ? "-" + grouped : grouped
    }
}
