import Testing

@testable import Passwords

@Suite("Passwords")
struct PasswordHasherTests {
    private let hasher = PasswordHasher()
    private let quick = PasswordHasher(cost: Cost(memoryKiB: 8, passes: 1, lanes: 1))

    @Test(
        "are recognised, and others are not",
        arguments: ["correct horse battery staple", "正しい馬の電池", "", "a\u{0}b", String(repeating: "長", count: 1_000)]
    )
    func recognised(password: String) async throws {
        let encoded = try await quick.hash(password)
        #expect(await quick.verify(password, against: encoded))
        #expect(await !quick.verify(password + "x", against: encoded))
        #expect(await !quick.verify("\u{0}" + password, against: encoded))
    }

    @Test("are hashed with Argon2id at the cost that OWASP names")
    func standard() async throws {
        let encoded = try await hasher.hash("password")
        #expect(encoded.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(encoded.utf8.count == 97)
        #expect(await hasher.verify("password", against: encoded))
        #expect(!hasher.needsRehash(encoded))
    }

    @Test("have a salt of their own each time")
    func salt() async throws {
        #expect(try await quick.hash("same") != quick.hash("same"))
    }

    @Test("hashed by the reference program are recognised")
    func reference() async {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -e
        let encoded = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        #expect(await hasher.verify("password", against: encoded))
        #expect(await !hasher.verify("Password", against: encoded))
    }

    @Test(
        "match nothing that is not a hash or asks for too much",
        arguments: [
            nil, "", "password", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuu", "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aaaaaaaa",
            "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$", "$argon2id$v=19$m=8,t=1,p=1$!$!",
        ]
    )
    func refused(encoded: String?) async {
        #expect(await !quick.verify("password", against: encoded))
    }

    @Test("are hashed anew when the cost has changed") func rehash() async throws {
        let old = try await quick.hash("password")
        #expect(hasher.needsRehash(old))
        #expect(!quick.needsRehash(old))
        #expect(hasher.needsRehash("$2b$12$abcdefghijklmnopqrstuu"))
    }

    @Test("cannot be hashed at a cost the library refuses")
    func cost() async {
        await #expect(throws: HashingFailure(code: -14)) {
            try await PasswordHasher(cost: Cost(memoryKiB: 1, passes: 1, lanes: 1)).hash("x")
        }
    }

    @Test("of people who do not exist cost a hash too")
    func unknown() async {
        // A result without hashing takes microseconds, a hash 19 milliseconds; load can only make it longer.
        let duration = await ContinuousClock().measure { _ = await hasher.verify("wrong", against: nil) }
        #expect(duration > .milliseconds(1))
    }

    @Test("come in a rush and are all answered")
    func rush() async throws {
        let encoded = try await quick.hash("password")
        let right = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 { group.addTask { await quick.verify(number.isMultiple(of: 2) ? "password" : "x", against: encoded) } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 100)
    }
}
