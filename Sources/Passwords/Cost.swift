import CArgon2

/// The cost parameters of Argon2id: memory, passes, and lanes (computed one after the other here).
package struct Cost: Sendable, Equatable {
    /// 19 MiB, two passes, one lane: the minimum of the OWASP Password Storage Cheat Sheet for Argon2id
    /// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, "m=19456 (19 MiB), t=2, p=1").
    package static let standard = Cost(memoryKiB: 19_456, passes: 2, lanes: 1)

    package let memoryKiB: UInt32
    package let passes: UInt32
    package let lanes: UInt32

    /// With less than 8 KiB per lane or no pass, ``PasswordHasher/hash(_:)`` throws.
    package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32) {
        self.memoryKiB = memoryKiB
        self.passes = passes
        self.lanes = lanes
    }

    /// Parses the cost from an encoded hash, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`; nil for anything else, including older versions.
    init?(encoded: String) {
        let fields = encoded.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 6, fields[0].isEmpty, fields[1] == "argon2id", fields[2] == "v=\(ARGON2_VERSION_13.rawValue)" else {
            return nil
        }
        let numbers = fields[3].split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 3, let memory = Self.number(numbers[0], named: "m="), let passes = Self.number(numbers[1], named: "t="),
            let lanes = Self.number(numbers[2], named: "p=")
        else { return nil }
        self.init(memoryKiB: memory, passes: passes, lanes: lanes)
    }

    /// Whether verifying costs at most eight times the memory and passes of the standard. An imported hash could demand gigabytes.
    var isBearable: Bool {
        memoryKiB <= 8 * Self.standard.memoryKiB && passes <= 8 * Self.standard.passes && lanes <= 8
    }

    private static func number(_ field: Substring, named name: String) -> UInt32? {
        field.hasPrefix(name) ? UInt32(field.dropFirst(name.count)) : nil
    }
}
