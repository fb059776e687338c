"""A new community whose members all joined through the form and the mail."""

import threading
import time

from support.founding import OPERATOR
from support.server import Server
from support.visitor import Visitor

from crash.ledger import Act, Ledger
from crash.newcomer import DOMAIN, Newcomers, Outbox
from crash.reader import Poller, Reader
from crash.writer import Board, Writer

WRITERS = 10


class Town:
    def __init__(self, nodes: list[Server], ledger: Ledger, seed: int):
        self.server = nodes[0]
        self.outbox = Outbox(*(node.data / "outbox" for node in nodes))
        self.ledger = ledger
        # Mail address and session of everybody.
        self.sessions: dict[str, str] = {}
        self._world = {"nodes": [node.port for node in nodes], "ledger": ledger, "seed": seed}
        self.board = self._found()

    def writers(self, pace: float, end: threading.Event) -> list[Writer]:
        writers = []
        for number in range(WRITERS):
            mail = f"kaki-{number}@{DOMAIN}"
            self._joins(number, mail)
            writers.append(Writer(f"writer {number}", mail, self.sessions[mail], self.board, pace, end=end, **self._world))
        for writer in writers[:3]:
            writer.starts_topic()
        return writers

    def newcomers(self, number: int, pace: float, end: threading.Event) -> Newcomers:
        return Newcomers(f"newcomers {number}", self.board, self.outbox, self.sessions, pace, end=end, **self._world)

    def readers(self, end: threading.Event) -> list[Reader]:
        """Two open pages of each channel and each of the first topics, and two that cannot use streams."""
        watched = [("channel", channel.rsplit("/")[-1]) for channel in self.board.channels] + [("topic", topic) for topic in self.board.topics]
        sessions = list(self.sessions.values())
        world = {"end": end, **self._world}
        streams = [
            Reader(f"reader {number}", *watched[number % len(watched)], sessions[number % len(sessions)], **world)
            for number in range(len(watched) * 2)
        ]
        return streams + [Poller(f"poller of {kind}", kind, id, sessions[0], **world) for kind, id in (watched[0], watched[-1])]

    def _found(self) -> Board:
        operator = Visitor(self.server.port)
        fields = {**OPERATOR, "code": self.server.first_run_code, "community": "栃木県自治体の寄合", "consent": "yes"}
        assert operator.post("/setup", **fields).status == 303
        self._has_done("founding", OPERATOR["mail"])
        self.sessions[OPERATOR["mail"]] = operator.session
        space = operator.post("/spaces", name="政策テーマ", kind="theme", audience="government").address("spaces")
        made = [
            operator.post(f"/spaces/{space}/channels", name=name, access="open", posting="everyone", use="talk") for name in ("窓口改革", "標準化")
        ]
        return Board([f"/channels/{answer.address('channels')}" for answer in made], space)

    def _joins(self, number: int, mail: str) -> None:
        fields = {"mail": mail, "name": f"書手 {number}", "reading": "かきて", "section": f"第{number}課", "consent": "yes"}
        visitor = Visitor(self.server.port, headers={"X-Forwarded-For": f"10.0.0.{number}"})
        assert visitor.post("/join", **fields).status == 200
        self._has_done("application", mail)
        while not (links := self.outbox.links(mail)):
            time.sleep(0.02)  # polling the folder
        assert visitor.post(links[0]).status == 303
        self._has_done("join", mail)
        self.sessions[mail] = visitor.session

    def _has_done(self, kind: str, mail: str) -> None:
        act = self.ledger.note(Act(kind, mail, "", {}, mail))
        act.is_sent()
        act.is_answered()
