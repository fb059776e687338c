import Foundation

/// aiosmtpd as a process: a mail server that stores mail in a Maildir, refuses some recipients, and asks for a login or TLS on request.
struct Sink {
    enum Kind: String { case plain, login, tls, closed, silent }

    let port: Int
    private let process: Process
    private let mailbox: String

    private init(_ kind: Kind, in folder: String) throws {
        mailbox = folder + "/mailbox"
        process = Python.process(["python3", "-c", Self.script, kind.rawValue, mailbox, folder])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard let text = String(data: output.fileHandleForReading.availableData, encoding: .utf8),
            let port = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { throw Python.Failed(status: -1) }
        self.port = port
    }

    var mails: [Data] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: mailbox + "/new")) ?? []
        return names.sorted().compactMap { FileManager.default.contents(atPath: mailbox + "/new/" + $0) }
    }

    /// The number of connections.
    var connections: Int {
        (try? String(contentsOfFile: mailbox + ".connections", encoding: .utf8))?.count ?? 0
    }

    /// Runs a server with a folder of its own while `body` runs.
    static func run(_ kind: Kind, _ body: (Sink, _ folder: String) async throws -> Void) async throws {
        try await withFolder { folder in
            if kind == .tls { try makeCertificate(in: folder) }
            let sink = try Sink(kind, in: folder)
            // Not `terminate()`: the process inherits the signal mask of pool threads, which blocks SIGTERM.
            defer { kill(sink.process.processIdentifier, SIGKILL) }
            try await body(sink, folder)
        }
    }

    /// A key and a self-signed certificate for 127.0.0.1.
    private static func makeCertificate(in folder: String) throws {
        let openssl = Python.process([
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1", "-subj", "/CN=sink",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder + "/key.pem", "-out", folder + "/cert.pem",
        ])
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
    }

    private static let script = """
        import asyncio, os, ssl, sys
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import SMTP, AuthResult
        kind, mailbox, folder = sys.argv[1:]

        class Handler(Mailbox):
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('refused'): return '550 5.1.1 no such user'
                if address.startswith('busy'): return '451 4.3.0 come back later'
                if address.startswith('locked'): return '530 5.7.0 authentication required'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                if envelope.rcpt_tos[0].startswith('spam'): return '554 5.7.1 looks like spam'
                if envelope.rcpt_tos[0].startswith('full'): return '452 4.2.2 mailbox full'
                return await super().handle_DATA(server, session, envelope)

        def authenticate(server, session, envelope, mechanism, data):
            return AuthResult(success=(data.login, data.password) == ('寄合'.encode(), 'p@ss 言葉'.encode()), handled=False)

        def server():
            open(mailbox + '.connections', 'a').write('x')
            if kind == 'login':
                return SMTP(handler, authenticator=authenticate, auth_required=True, auth_require_tls=False)
            if kind == 'tls':
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(folder + '/cert.pem', folder + '/key.pem')
                return SMTP(handler, tls_context=context, require_starttls=True)
            return SMTP(handler)

        async def close(reader, writer):
            writer.write(b'554 5.7.1 not from there\\r\\n')
            await reader.read(100)
            writer.close()

        async def keep_silent(reader, writer):
            await reader.read(100)
            await asyncio.sleep(600)

        async def main():
            asyncio.get_running_loop().call_later(120, os._exit, 0)  # even when nobody is left to kill us
            if kind in ('closed', 'silent'):
                listener = await asyncio.start_server(close if kind == 'closed' else keep_silent, '127.0.0.1', 0)
            else:
                listener = await asyncio.get_running_loop().create_server(server, '127.0.0.1', 0)
            print(listener.sockets[0].getsockname()[1], flush=True)
            await listener.serve_forever()

        handler = Handler(mailbox)
        asyncio.run(main())
        """
}
