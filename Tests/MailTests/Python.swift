import Foundation

/// Python's mail library parses what this target wrote.
enum Python {
    struct Failed: Error { let status: Int32 }

    /// A mail as parsed by Python's `email` (policy `default`).
    struct Mail: Decodable {
        let subject, toName, to, fromName, text, date, id: String
        /// The recipient by Python's older decoder: the newer one of 3.11 puts a space between the words of a long name.
        let wholeTo: String
        let replyTo, automatic: String?
        let longestLine: Int
        let defects: [String]
    }

    /// Whether `aiosmtpd` can be imported.
    static let hasSink = (try? run("import aiosmtpd", input: Data())) != nil

    static func decode(_ bytes: some Sequence<UInt8>) throws -> Mail {
        try JSONDecoder().decode(Mail.self, from: run(reader, input: Data(bytes)))
    }

    static func text(ofBase64 text: some StringProtocol) -> String? {
        Data(base64Encoded: String(text)).flatMap { String(data: $0, encoding: .utf8) }
    }

    static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        return process
    }

    private static func run(_ script: String, input: Data) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = process(["python3", "-c", script, file.path])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return data
    }

    private static let reader = """
        import email, email.header, email.policy, json, sys
        raw = open(sys.argv[1], 'rb').read()
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        old = email.message_from_bytes(raw)
        to, sender = mail['to'].addresses[0], mail['from'].addresses[0]
        defects = list(mail.defects) + [d for v in mail.values() for d in getattr(v, 'defects', [])]
        print(json.dumps(dict(
            subject=str(mail['subject']), toName=to.display_name, to=to.addr_spec, fromName=sender.display_name,
            text=mail.get_content().replace('\\r\\n', '\\n'), wholeTo=str(email.header.make_header(email.header.decode_header(old['to']))), date=mail['date'].datetime.isoformat(), id=str(mail['message-id']).strip(),
            replyTo=mail['reply-to'] and mail['reply-to'].addresses[0].addr_spec, automatic=mail['auto-submitted'],
            longestLine=max(len(line) for line in raw.split(b'\\r\\n')), defects=[str(d) for d in defects])))
        """
}
