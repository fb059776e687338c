import Foundation

/// Where a file stops being JSON, counted from 1.
struct JSONPlace {
    let line: Int
    /// In characters.
    let column: Int

    /// On Linux `JSONDecoder` does not say where it stopped. `JSONSerialization` says it in words: “Invalid value around character 12.”, in bytes
    /// from 0; without a number where the file ends too early.
    init(ofFlawIn file: Data) {
        var offset = file.count
        do {
            _ = try JSONSerialization.jsonObject(with: file, options: .fragmentsAllowed)
        } catch {
            let said = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            if let match = said?.firstMatch(of: /character ([0-9]{1,9})/), let number = Int(match.1) { offset = min(number, file.count) }
        }
        let lines = String(decoding: file.prefix(offset), as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        line = lines.count
        column = (lines.last?.count ?? 0) + 1
    }
}
