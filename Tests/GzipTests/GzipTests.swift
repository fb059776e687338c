import Foundation
import Gzip
import Testing

@Suite("Compressing")
struct GzipTests {
    @Test("makes a file that gunzip gives back exactly", arguments: [0, 1, 1_000, 300_000])
    func roundTrip(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 % 251) }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).gz")
        try Data(try #require(Gzip.compress(bytes))).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let gunzip = Process()
        let output = Pipe()
        gunzip.executableURL = URL(filePath: "/usr/bin/gzip")
        gunzip.arguments = ["-dc", file.path()]
        gunzip.standardOutput = output
        try gunzip.run()
        let read = try output.fileHandleForReading.readToEnd() ?? Data()
        gunzip.waitUntilExit()
        #expect(Array(read) == bytes)
    }
}
