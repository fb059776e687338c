"""A member who starts topics of a type and moves them on: acts and events that the release before does not know."""

import random
import threading
from http.client import HTTPException

from support.founding import OPERATOR
from support.server import Server
from support.visitor import Visitor, new_key

from crash.ledger import Act, Ledger


class Mover(threading.Thread):
    def __init__(self, nodes: list[Server], session: str, ledger: Ledger, end: threading.Event):
        super().__init__(name="mover")
        self.nodes, self.session, self.ledger, self.end = nodes, session, ledger, end
        self.channel = ""
        # Topics whose start and whose move were acknowledged.
        self.started: list[str] = []
        self.moved: list[str] = []
        # Answers of nodes that do not know the addresses.
        self.unknown = 0

    def prepare(self, space: str) -> None:
        """A type in use, and a channel that offers it."""
        operator = Visitor(self.nodes[0].port, self.session)
        kind = operator.post(f"/spaces/{space}/types", name="困りごと", letter="困").address("topic-types")
        assert operator.post(f"/topic-types/{kind}/publication", version="1").status == 303
        made = operator.post(f"/spaces/{space}/channels", name="困りごと", access="open", posting="everyone", use="talk")
        self.channel = made.address("channels")
        fields = {f"type.{kind}": "yes", "view": "board"}
        assert operator.post(f"/channels/{self.channel}/types", **fields).status == 303

    def run(self) -> None:
        while not self.end.wait(0.1):
            key = new_key()
            title, path = f"記録 {key}", f"/channels/{self.channel}/start/type"
            fields = {"title": title, "text": "", "version": "1", "key": key, "voice": "personal", "f-field": "内容"}
            act = self.ledger.note(Act("topic", OPERATOR["mail"], path, fields, key, title))
            act.is_sent()
            if not (topic := self._does(path, **fields)):
                continue
            act.is_answered()
            self.started.append(topic)
            if self._does(f"/topics/{topic}/state", to="ended", seen="received", reason=""):
                self.moved.append(topic)

    def _does(self, path: str, **fields: str) -> str | None:
        """The topic it leads to where a node acknowledged it. A lost answer counts for nothing."""
        try:
            answer = Visitor(random.choice(self.nodes).port, self.session).post(path, **fields)
        except (OSError, HTTPException):
            return None
        self.unknown += answer.status in (404, 405)
        return answer.address("topics") if answer.status == 303 else None
