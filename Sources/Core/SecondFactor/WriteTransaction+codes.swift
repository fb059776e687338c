extension WriteTransaction {
    /// Takes a code of the member's app, or one of their recovery codes. Each is good once.
    ///
    /// Callers count the attempt before, in a transaction of its own: six digits are guessed quickly by who may try for ever.
    func useCode(_ typed: String, of member: ID<Member>, seal: SecretBox) throws {
        guard let entry = try secondFactors.entry(of: member), entry.isOn else { throw Refusal.conflict("second-factor.off") }
        if let recovery = RecoveryCode(typed: typed) {
            guard try secondFactors.use(recovery, of: member) else { throw Self.mismatch }
        } else {
            try useStep(of: typed, entry.sealed, after: entry.lastStep, of: member, seal)
        }
    }

    /// Takes a code of the app alone.
    func useStep(of typed: String, _ sealed: [UInt8], after last: Int64, of member: ID<Member>, _ seal: SecretBox) throws {
        // Lost with its key, a secret cannot be checked any more; recovery codes need no key.
        guard let secret = seal.open(sealed, of: member) else { throw Refusal.invalid("code", "second-factor.key-lost") }
        guard let step = OneTimeCode.step(of: typed.typedCode, secret: secret, at: now, after: last),
            try secondFactors.use(step: step, of: member)
        else { throw Self.mismatch }
    }

    private static var mismatch: Refusal { .invalid("code", "second-factor.mismatch") }

    func newRecoveryCodes(of member: ID<Member>) throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        try secondFactors.put(codes, of: member)
        return codes.map(\.text)
    }
}

extension RateLimit {
    /// For codes that are tried on one account, at the door and in the settings together. Of a million codes three are good at a time:
    /// twenty tries a day leave who already has the first factor one chance in 16,000 a day.
    static func code(of member: ID<Member>) -> [RateLimit] {
        [
            RateLimit("code", of: "\(member)", limit: 5, window: 900),
            RateLimit("code-day", of: "\(member)", limit: 20, window: longestWindow),
        ]
    }
}
