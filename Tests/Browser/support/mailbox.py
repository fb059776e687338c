"""A mail server that stores what it receives."""

import email
import email.policy
import re
import threading
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from support.server import free_port

ARRIVES_WITHIN = 20
LINK = re.compile(r"http://127\.0\.0\.1:\d+(/link/\S+)")


class Mailbox:
    def __init__(self):
        self._letters: list[tuple[str, EmailMessage]] = []
        self._arrived = threading.Condition()
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port())

    def __enter__(self) -> "Mailbox":
        self._controller.start()
        return self

    def __exit__(self, *_) -> None:
        self._controller.stop()

    @property
    def options(self) -> tuple[str, ...]:
        """The settings that make a server send its mail here."""
        return "--mail-server", f"smtp://127.0.0.1:{self._controller.port}", "--mail-security", "off"

    async def handle_DATA(self, _server, _session, envelope) -> str:
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with self._arrived:
            self._letters += [(address, letter) for address in envelope.rcpt_tos]
            self._arrived.notify_all()
        return "250 taken"

    def letter_to(self, address: str, about: str = "") -> EmailMessage:
        """The next mail to an address with these words in its subject; each is returned once."""
        with self._arrived:
            arrived = self._arrived.wait_for(lambda: self._index(address, about) is not None, ARRIVES_WITHIN)
            assert arrived, f"no letter to {address} about “{about}” arrived"
            return self._letters.pop(self._index(address, about))[1]

    def link_to(self, address: str) -> str:
        """The path of the link in the next mail to an address."""
        text = text_of(self.letter_to(address))
        found = LINK.search(text)
        assert found, f"there is no link in: {text}"
        return found.group(1)

    def _index(self, address: str, about: str) -> int | None:
        letters = enumerate(self._letters)
        return next((index for index, (to, letter) in letters if to == address and about in letter["Subject"]), None)


def text_of(letter: EmailMessage) -> str:
    return letter.get_body(("plain",)).get_content()
