extension WriteTransaction {
    /// Consumes a code of the member's app or a recovery code. Each works once.
    ///
    /// Callers count the attempt first, in its own transaction: six digits are guessable without a rate limit.
    func useCode(_ typed: String, of member: ID<Member>, seal: SecretBox) throws {
        guard let entry = try secondFactors.entry(of: member), entry.isOn else { throw Refusal.conflict("second-factor.off") }
        if let recovery = RecoveryCode(typed: typed) {
            guard try secondFactors.use(recovery, of: member) else { throw Self.mismatch }
        } else {
            try useStep(of: typed, entry.sealed, after: entry.lastStep, of: member, seal)
        }
    }

    /// Consumes a code of the app.
    func useStep(of typed: String, _ sealed: [UInt8], after last: Int64, of member: ID<Member>, _ seal: SecretBox) throws {
        // A secret whose encryption key was lost cannot be verified; recovery codes need no key.
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
    /// For code attempts on one account, at sign-in and in settings together. Three of a million codes are valid at a time, so twenty
    /// attempts a day give an attacker with the first factor a chance of 1 in 16,000 a day.
    static func code(of member: ID<Member>) -> [RateLimit] {
        [
            RateLimit("code", of: "\(member)", limit: 5, window: 900),
            RateLimit("code-day", of: "\(member)", limit: 20, window: longestWindow),
        ]
    }
}
