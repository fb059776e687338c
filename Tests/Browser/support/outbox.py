"""The mail of a server without a mail server: files in its outbox."""

import email
import email.policy
import re
import time

from support.mailbox import ARRIVES_WITHIN
from support.server import Server
from support.visitor import Visitor

APPLICANT = {
    "mail": "hayashi@water-union.example", "name": "林 夏海", "reading": "はやし なつみ", "section": "総務課", "organisation": "芳賀中部上水道企業団",
    "consent": "yes",
}


def somebody_waits(server: Server) -> None:
    """Adds an application to the managers' queue."""
    applicant = Visitor(server.port)
    assert applicant.post("/join", **APPLICANT).status == 200
    assert applicant.post(link_to(server, APPLICANT["mail"])).location == "/join/waiting"


def link_to(server: Server, address: str) -> str:
    """The path of the link in the first mail to an address."""
    deadline = time.monotonic() + ARRIVES_WITHIN
    while time.monotonic() < deadline:
        for file in sorted((server.data / "outbox").iterdir()):
            letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            found = re.search(r"/link/\S+", letter.get_body(("plain",)).get_content()) if address in str(letter["To"]) else None
            if found:
                return found.group()
        time.sleep(0.1)  # polling the folder
    raise AssertionError(f"no letter to {address} is in the outbox")
