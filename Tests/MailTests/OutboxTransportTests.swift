import Foundation
import Testing

@testable import Mail

@Suite("The outbox folder")
struct OutboxTransportTests {
    @Test("holds each mail in a file of its own that only the owner reads")
    func files() async throws {
        try await withFolder { folder in
            let outbox = OutboxTransport(folder: folder)
            let first = try Message.sample()
            try await outbox.send(first)
            try await outbox.send(Message.sample(unique: "0190abcd-2"))
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(names == ["20261121T052051.123Z-0190abcd-1.eml", "20261121T052051.123Z-0190abcd-2.eml"])
            let path = folder + "/" + names[0]
            #expect(FileManager.default.contents(atPath: path).map(Array.init) == first.rendered)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("holds a mail that is sent again once")
    func again() async throws {
        try await withFolder { folder in
            let outbox = OutboxTransport(folder: folder)
            for _ in 0..<3 { try await outbox.send(.sample()) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        }
    }

    @Test("that is not there is a failure that may pass")
    func missing() async throws {
        let message = try Message.sample()
        await #expect(throws: Failure.temporary(reason: "open: No such file or directory", .file)) {
            try await OutboxTransport(folder: "/nonexistent/outbox").send(message)
        }
    }

    @Test("keeps no half-written file when the mail cannot be put in place")
    func half() async throws {
        try await withFolder { folder in
            let message = try Message.sample()
            let taken = folder + "/20261121T052051.123Z-0190abcd-1.eml"
            try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
            await #expect(throws: Failure.temporary(reason: "rename: Is a directory", .file)) {
                try await OutboxTransport(folder: folder).send(message)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        }
    }

    @Test("takes mail from many at once")
    func many() async throws {
        try await withFolder { folder in
            let outbox = OutboxTransport(folder: folder)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 { group.addTask { try await outbox.send(.sample(unique: "m-\(number)")) } }
                try await group.waitForAll()
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 50)
        }
    }
}

/// A temporary folder for one test.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}
