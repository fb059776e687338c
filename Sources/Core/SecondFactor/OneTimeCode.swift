import Crypto

/// A time-based one-time password (TOTP, RFC 6238 with the parameters every app supports: SHA-1, 6 digits, 30 seconds).
enum OneTimeCode {
    /// Secret length in bytes: the hash length (RFC 4226, section 4, R6).
    static let secretLength = 20
    private static let period: Int64 = 30_000

    /// The 30-second step of a moment.
    static func step(at moment: Moment) -> Int64 { moment.milliseconds / period }

    /// The dynamic truncation of RFC 4226, section 5.3.
    static func digits(at step: Int64, secret: [UInt8], count: Int = 6) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % (0..<count).reduce(UInt32(1)) { power, _ in power * 10 })
        return String(repeating: "0", count: count - digits.count) + digits
    }

    /// The step of this code: the current, previous or next one, because clocks differ. Steps up to `last` are used.
    static func step(of code: String, secret: [UInt8], at moment: Moment, after last: Int64) -> Int64? {
        let now = step(at: moment)
        return (now - 1...now + 1).first { $0 > last && digits(at: $0, secret: secret) == code }
    }
}
