import Foundation

/// A loopback web server with valid and invalid responses.
final class WebServer {
    private let process = Process()
    private let folder: URL
    let port: Int
    let url: String

    init(tls: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-outgoing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, folder.path(), tls ? "tls" : "plain"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        url = "\(tls ? "https" : "http")://127.0.0.1:\(port)"
    }

    /// Whether it received a request.
    var wasReached: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "reached").path()) }

    /// Not `terminate()`: the process inherits the signal mask of pool threads, which blocks SIGTERM.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
    }

    private static let script = """
        import http.server, os, pathlib, ssl, subprocess, sys, threading, time
        folder = pathlib.Path(sys.argv[1])

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                (folder / "reached").touch()
                known = {"/body": self.body, "/redirect": self.redirect, "/large": self.large, "/large-untold": self.untold, "/slow": self.slow}
                known.get(self.path, lambda: self.send_error(404))()

            def body(self, content="寄合".encode(), told=True):
                self.send_response(200)
                if told: self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def redirect(self):
                self.send_response(302)
                self.send_header("Location", "http://169.254.169.254/latest")
                self.end_headers()

            def large(self): self.body(b"a" * 5000)
            def untold(self): self.body(b"a" * 5000, told=False)

            def slow(self):
                self.send_response(200)
                self.end_headers()
                for _ in range(100):
                    self.wfile.write(b"a")
                    self.wfile.flush()
                    time.sleep(0.1)

            def log_message(self, *_): pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if sys.argv[2] == "tls":
            key, certificate = folder / "key.pem", folder / "certificate.pem"
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
                            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate], check=True, capture_output=True)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        # Even when nobody is left to kill us.
        threading.Timer(60, os._exit, [0]).start()
        print(server.server_port, flush=True)
        server.serve_forever()
        """
}
