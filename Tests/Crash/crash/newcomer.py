"""People who join: the form, the mail, its link, and a first post."""

import email
import email.policy
import re
import threading
import time
from collections import defaultdict
from pathlib import Path

from crash.client import Client
from crash.ledger import Act, new_key
from crash.wire import Wire
from crash.writer import Board, named

# A mail whose sending was killed twice comes after minutes: who waits longer stops, and the audit checks that it still comes.
PATIENCE = 90
DOMAIN = "city.utsunomiya.lg.jp"


class Outbox:
    """The outbox folders of the servers."""

    def __init__(self, *folders: Path):
        self._folders = folders
        self._seen: set[Path] = set()
        self._links: dict[str, list[str]] = defaultdict(list)
        self._lock = threading.Lock()

    def links(self, mail: str) -> list[str]:
        """The links in all mails to an address, oldest first; a mail sent twice counts once."""
        with self._lock:
            files = {file for folder in self._folders for file in folder.glob("[!.]*.eml")}
            for file in sorted(files - self._seen, key=lambda file: file.name):
                self._read(file)
            self._seen |= files
            return list(self._links[mail])

    def _read(self, file: Path) -> None:
        letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        found = re.search(r"/link/\S+", letter.get_body(("plain",)).get_content())
        if found:
            to = letter["To"].addresses[0].addr_spec
            if found.group() not in self._links[to]:
                self._links[to].append(found.group())


class Newcomers(Client):
    """One person after the other. Somebody waiting for a mail lets the next one go first."""

    def __init__(self, name: str, board: Board, outbox: Outbox, sessions: dict[str, str], pace: float, **world):
        super().__init__(name, **world)
        self.board = board
        self.outbox = outbox
        self.sessions = sessions
        self.pace = pace
        self.waiting: list[tuple[str, float, int, str]] = []

    def live(self) -> None:
        self.applies(f"shin-{new_key()[:12]}@{DOMAIN}")
        for person in list(self.waiting):
            mail, since, seen, kind = person
            links = self.outbox.links(mail)[seen:]
            if links:
                self.waiting.remove(person)
                self.confirms(mail, links[-1], seen + len(links), kind)
            elif time.monotonic() - since > PATIENCE:
                self.waiting.remove(person)
        time.sleep(self.random.expovariate(1 / self.pace))

    def applies(self, mail: str) -> None:
        # Each from another network, as a proxy would report it, because one network may not apply hundreds of times.
        self.wire = self.from_somewhere()
        fields = {"mail": mail, "name": "新井 実", "reading": "あらい みのる", "section": f"総務課 {mail[:12]}", "consent": "yes"}
        if self.does(Act("application", mail, "/join", fields, mail), (200,)):
            self.waiting.append((mail, time.monotonic(), 0, "join"))

    def confirms(self, mail: str, link: str, seen: int, kind: str) -> None:
        """`kind`: a first link creates a member (`join`), a later one only signs in (`entry`)."""
        self.wire = self.from_somewhere()
        act = Act(kind, mail, link, {}, mail)
        answer = self.does(act, (303, 410), insists=True)
        if answer.status == 410:
            # Done, but the response was lost: the person signs in by mail.
            if act.tries < 2:
                self.ledger.complain(f"{mail}: a fresh link was gone")
            self.does(Act("sign-in", mail, "/sign-in", {"mail": mail}, mail), (200,), insists=True)
            self.waiting.append((mail, time.monotonic(), seen, "entry"))
        else:
            self.greets(mail, answer.session)

    def greets(self, mail: str, session: str) -> None:
        self.sessions[mail] = session
        self.wire = Wire(self.nodes, session)
        key = new_key()
        text = f"記録 {key} はじめまして"
        fields = {"text": text, "voice": "personal", "key": key}
        act = Act("reply", mail, f"/topics/{self.board.topics[0]}/replies", fields, key, text)
        if answer := self.does(act):
            act.made = named(answer.location, "p")
        self.wire.close()

    def from_somewhere(self) -> Wire:
        self.wire.close()
        return Wire(self.nodes, network=".".join(str(self.random.randrange(1, 255)) for _ in range(4)))
