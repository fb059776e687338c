"""A test certificate authority, and a mail server on port 587 with a TLS certificate of it."""

import ssl
import subprocess
from pathlib import Path

from aiosmtpd.controller import Controller

from support.mailbox import Mailbox

NAME = "mail.city.example.jp"


def make(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """The authority's certificate, and that of the mail server."""
    folder.mkdir()
    authority, key, request, certificate, extension = (folder / name for name in ("ca.crt", "ca.key", "mail.csr", "mail.crt", "mail.ext"))
    server_key = folder / "mail.key"
    extension.write_text(f"subjectAltName=DNS:{NAME}\n", encoding="utf-8")
    for command in (
        ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test authority", "-keyout", key, "-out", authority],
        ["req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-keyout", server_key, "-out", request],
        ["x509", "-req", "-in", request, "-CA", authority, "-CAkey", key, "-CAcreateserial", "-days", "2", "-extfile", extension, "-out", certificate],
    ):
        subprocess.run(["openssl", *map(str, command)], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, server_key)
    return authority, context


class SecureMailbox(Mailbox):
    def __init__(self, context: ssl.SSLContext):
        super().__init__()
        self._controller = Controller(self, hostname="127.0.0.1", port=587, tls_context=context, require_starttls=True)
