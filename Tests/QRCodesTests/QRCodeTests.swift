import Testing

@testable import QRCodes

@Suite("A QR code")
struct QRCodeTests {
    @Test("has its three marks to find it by in the corners, and none in the fourth")
    func marks() throws {
        let code = try #require(QRCode("otpauth://totp/Yoriai:a@example.jp?secret=JBSWY3DPEHPK3PXP"))
        let end = code.side - 7
        for (column, row) in [(0, 0), (end, 0), (0, end)] { #expect(isMark(code, column, row)) }
        #expect(!isMark(code, end, end))
        // Sides are 21, 25, 29, …
        #expect(code.side % 4 == 1)
        #expect(code.side >= 21)
    }

    @Test("is drawn module by module, within its quiet zone")
    func path() throws {
        let code = try #require(QRCode("a"))
        var drawn: [[Bool]] = Array(repeating: Array(repeating: false, count: code.side), count: code.side)
        for match in code.path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (column, row, width) = (Int(match.1)! - 4, Int(match.2)! - 4, Int(match.3)!)
            for offset in 0..<width { drawn[row][column + offset] = true }
        }
        for row in 0..<code.side {
            for column in 0..<code.side { #expect(drawn[row][column] == code.isDark(column: column, row: row)) }
        }
    }

    @Test("is none of nothing or of too much", arguments: ["", String(repeating: "a", count: 3000)])
    func bounds(text: String) {
        #expect(QRCode(text) == nil)
    }

    /// A finder pattern: a dark square of three within a light ring within a dark ring.
    private func isMark(_ code: QRCode, _ column: Int, _ row: Int) -> Bool {
        (0..<7).allSatisfy { y in
            (0..<7).allSatisfy { x in
                let ring = max(abs(x - 3), abs(y - 3))
                return code.isDark(column: column + x, row: row + y) == (ring != 2)
            }
        }
    }
}
