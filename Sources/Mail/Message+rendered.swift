import Foundation

extension Message {
    /// The mail as sent and as an `.eml` file: RFC 5322 headers in ASCII, the text as UTF-8 in base64, CRLF.
    ///
    /// Base64 passes every relay: no line exceeds 76 characters or starts with a dot, and nothing is 8-bit. Written here because curl's
    /// MIME functions encode no headers and write no files.
    package var rendered: [UInt8] {
        var lines = [
            "Date: \(Timestamp(milliseconds: date).mail)", from.header("From"), to.header("To"),
            EncodedText.header("Subject", subject), "Message-ID: \(id)",
        ]
        if let replyTo { lines.append(replyTo.header("Reply-To")) }
        if let inReplyTo { lines += ["In-Reply-To: \(inReplyTo)", "References: \(inReplyTo)"] }
        if isAutomatic {
            // Exchange, which many offices use, ignores the standard header and needs its own.
            lines += ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"]
        }
        lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + body
    }

    private var body: [UInt8] {
        var canonical: [UInt8] = []
        canonical.reserveCapacity(text.utf8.count + 64)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\r"): canonical += [13, 10]
            case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { canonical += [13, 10] }
            default: canonical.append(byte)
            }
            previous = byte
        }
        if canonical.last != UInt8(ascii: "\n") { canonical += [13, 10] }
        return stride(from: 0, to: canonical.count, by: 57).flatMap { start in
            Data(canonical[start..<min(start + 57, canonical.count)]).base64EncodedData() + [13, 10]
        }
    }
}

extension Address {
    /// The whole header, folded to at most 76 characters per line, if the mailbox allows.
    func header(_ field: String) -> String {
        guard let name else { return "\(field): <\(mailbox)>" }
        let written = EncodedText.header(field, name, quoting: true)
        let lastLine = written.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
        return written + (lastLine + mailbox.utf8.count + 3 <= 76 ? " " : "\r\n ") + "<\(mailbox)>"
    }
}
