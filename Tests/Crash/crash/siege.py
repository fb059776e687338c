"""A community under load whose server is killed again and again."""

import random
import re
import statistics
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from support.founding import OPERATOR
from support.server import Server
from support.visitor import Visitor

from crash.books import Books, SQLiteFile
from crash.checks import audit
from crash.client import Client
from crash.hearing import Hearing
from crash.ledger import Act, Ledger
from crash.newcomer import Newcomers, Outbox
from crash.reader import Poller, Reader
from crash.wire import Wire
from crash.writer import Board, Writer

WRITERS = 10
CATCHES_UP_WITHIN = 30
# Seconds between two things that one writer does, on average.
PACE = 0.03


@dataclass
class Report:
    kills: int = 0
    acknowledged: Counter = field(default_factory=Counter)
    # Sent, and the connection broke before the answer; and those of them that nobody sent again before the end.
    unanswered: int = 0
    given_up: int = 0
    first_answers: list[float] = field(default_factory=list)
    audits: int = 0
    events: int = 0
    deliveries: int = 0
    breaks: int = 0
    reloads: int = 0
    seconds: float = 0

    def __str__(self) -> str:
        times = self.first_answers or [0]
        acts = ", ".join(f"{count} {kind}" for kind, count in self.acknowledged.most_common())
        return "\n".join([
            f"kills                   {self.kills} in {self.seconds:.0f} s, {self.audits} audits",
            f"acknowledged            {self.acknowledged.total()} ({acts})",
            f"unanswered              {self.unanswered}, of which {self.given_up} were sent again only at the end",
            f"events in the log       {self.events}",
            f"deliveries to readers   {self.deliveries}, {self.breaks} broken streams, {self.reloads} loaded anew",
            f"first answer after      {statistics.median(times) * 1000:.0f} ms (median), {max(times) * 1000:.0f} ms (longest)",
        ])


class Siege:
    def __init__(self, folder: Path, seed: int, pace: float = PACE, newcomers: int = 2):
        self.random = random.Random(seed)
        self.ledger = Ledger()
        self.report = Report()
        self._began_at = time.monotonic()
        self.server = Server("serve", folder, "--proxy", "yes", "--log-level", "error").start()
        self.database = SQLiteFile(self.server.data / "yoriai.sqlite")
        self.acting_ends, self.reading_ends = threading.Event(), threading.Event()
        self._world = {"port": self.server.port, "ledger": self.ledger, "seed": seed}
        self.sessions: dict[str, str] = {}
        self.board = self._found()
        self.writers = [self._writer(number, pace) for number in range(WRITERS)]
        self.newcomers = [self._newcomers(number, pace * 10) for number in range(newcomers)]
        self.readers = self._readers()

    def begin(self) -> None:
        for client in [*self.readers, *self.writers, *self.newcomers]:
            client.start()

    def goes_on(self, acts: int = 100, within: float = 30) -> None:
        """Waits until as many acts were sent after this moment and acknowledged."""
        start = time.monotonic()
        while sum(act.is_acknowledged and act.sent_at > start for act in list(self.ledger.acts)) < acts:
            assert time.monotonic() < start + within, f"not {acts} acts in {within} seconds"
            assert not self.ledger.complaints, self.ledger.complaints[:10]
            time.sleep(0.05)

    def waits_for_outages(self, count: int, within: float = 30) -> None:
        """Waits until so many acts were answered with the page that nothing can be saved."""
        deadline, count = time.monotonic() + within, count + self.ledger.outages
        while self.ledger.outages < count:
            assert time.monotonic() < deadline, f"only {self.ledger.outages} of {count} outages in {within} seconds"
            assert not self.ledger.complaints, self.ledger.complaints[:10]
            time.sleep(0.05)

    def can_be_read(self) -> None:
        visitor = Visitor(self.server.port, next(iter(self.sessions.values())))
        for path in ["/home", *self.board.channels, *(f"/topics/{topic}" for topic in self.board.topics[:3])]:
            assert visitor.get(path).status == 200, f"{path} cannot be read"

    def run(self, kills: int, audit_every: int = 1) -> Report:
        self.begin()
        for number in range(1, kills + 1):
            time.sleep(self.random.uniform(0.02, 1.2))
            self.server.kill()
            if self.random.random() < 0.15 and number < kills:
                self.server.launch()
                time.sleep(self.random.uniform(0, 0.2))
                self.server.kill()
                self.report.kills += 1
            self.report.kills += 1
            self.server.start()
            self.report.first_answers.append(self.server.answered_after)
            if number % audit_every == 0:
                self.audits()
            assert not self.ledger.complaints, self.ledger.complaints[:10]
        self.finish()
        return self.report

    def audits(self) -> None:
        self.report.audits += 1
        complaints = audit(self.ledger, self.database.books) + self.database.flaws()
        assert not complaints, "\n".join(complaints[:20])

    def finish(self) -> None:
        """The thorough part: everything that was left unanswered is sent again, and every reader has to come to the end of the log."""
        self.acting_ends.set()
        for client in filter(Client.is_alive, [*self.writers, *self.newcomers]):
            client.join(60)
            assert not client.is_alive(), f"{client.name} does not come to an end"
        self.audits()
        self._send_again()
        self.audits()
        books = self.books = self.database.books()
        self._wait_for_readers(books)
        self._count(books)
        for topic in self.board.topics[:3]:
            replies = {post.id for post in books.posts.values() if post.topic == topic} - {books.topics[topic].opening}
            assert self._shown(topic) == sorted(replies), f"the pages of {topic} do not show its {len(replies)} replies"
        self.reading_ends.set()
        assert self.server.stop() == 0
        for reader in self.readers:
            reader.join(30)
        heard = [complaint for reader in self.readers for complaint in Hearing(reader.record, books).complaints()]
        complaints = self.ledger.complaints + heard + self.database.flaws()
        assert not complaints, "\n".join(complaints[:20])

    def close(self) -> None:
        self.acting_ends.set()
        self.reading_ends.set()
        self.server.end()

    def _send_again(self) -> None:
        """With the same key, as a page does whose answer never came: it is done once, whether it was done before or not."""
        for act in list(self.ledger.acts):
            if act.kind in ("topic", "reply", "edit", "withdrawal") and act.is_sent_at_all and not act.is_acknowledged:
                self.report.given_up += 1
                answer = Wire(self.server.port, self.sessions[act.who]).send("POST", act.path, act.fields)
                is_done = answer.status == 303 or act.kind == "withdrawal" and answer.status == 403
                assert is_done, f"{act.kind} sent again was answered {answer.status}"
                act.is_answered()

    def _shown(self, topic: str) -> list[str]:
        """The replies that a member sees under a topic, on all its pages."""
        visitor = Visitor(self.server.port, next(iter(self.sessions.values())))
        shown, following = [], f"/topics/{topic}"
        while following:
            page = visitor.get(following).text
            shown += re.findall(r'<li class="reply" id="p-([^"]+)"', page)
            further = re.search(r'href="(/topics/[^"]+\?after=[^"#]+)', page)
            following = further.group(1) if further else None
        return shown

    def _wait_for_readers(self, books: Books) -> None:
        """Nothing is written any more: who watches something has seen its last event when their cursor is there."""
        deadline = time.monotonic() + CATCHES_UP_WITHIN
        for reader in self.readers:
            last = Hearing(reader.record, books).last
            while reader.record.cursor < last and time.monotonic() < deadline:
                time.sleep(0.05)

    def _count(self, books: Books) -> None:
        report = self.report
        report.acknowledged = Counter(act.kind for act in self.ledger.acts if act.is_acknowledged)
        report.unanswered = sum(max(0, act.tries - 1) for act in self.ledger.acts) + sum(
            act.is_sent_at_all and not act.is_acknowledged and not act.is_refused for act in self.ledger.acts
        )
        report.seconds = time.monotonic() - self._began_at
        report.events = len(books.events)
        for record in (reader.record for reader in self.readers):
            report.deliveries += len(record.deliveries)
            report.breaks += record.breaks
            report.reloads += sum(delivery.is_reload for delivery in record.deliveries)

    # The community

    def _found(self) -> Board:
        operator = Visitor(self.server.port)
        fields = {**OPERATOR, "code": self.server.first_run_code, "community": "栃木県自治体の寄合", "consent": "yes"}
        assert operator.post("/setup", **fields).status == 303
        mail = OPERATOR["mail"]
        self._has_done("founding", mail)
        self.sessions[mail] = operator.session
        space = operator.post("/spaces", name="政策テーマ", kind="theme", audience="government").address("spaces")
        names = ["窓口改革", "標準化"]
        made = [operator.post(f"/spaces/{space}/channels", name=name, access="open", posting="everyone") for name in names]
        return Board([f"/channels/{answer.address('channels')}" for answer in made])

    def _has_done(self, kind: str, mail: str) -> None:
        act = self.ledger.note(Act(kind, mail, "", {}, mail))
        act.is_sent()
        act.is_answered()

    def _writer(self, number: int, pace: float) -> Writer:
        """Comes in through the form and the letter, like everybody."""
        mail = f"kaki-{number}@city.utsunomiya.lg.jp"
        fields = {"mail": mail, "name": f"書手 {number}", "reading": "かきて", "section": f"第{number}課", "consent": "yes"}
        visitor = Visitor(self.server.port, headers={"X-Forwarded-For": f"10.0.0.{number}"})
        assert visitor.post("/join", **fields).status == 200
        self._has_done("application", mail)
        outbox = Outbox(self.server.data / "outbox")
        while not (links := outbox.links(mail)):
            time.sleep(0.02)
        assert visitor.post(links[0]).status == 303
        self._has_done("join", mail)
        self.sessions[mail] = visitor.session
        writer = Writer(f"writer {number}", mail, visitor.session, self.board, pace, end=self.acting_ends, **self._world)
        if number < 3:
            writer.starts_topic()
        return writer

    def _newcomers(self, number: int, pace: float) -> Newcomers:
        outbox = Outbox(self.server.data / "outbox")
        return Newcomers(f"newcomers {number}", self.board, outbox, pace, end=self.acting_ends, **self._world)

    def _readers(self) -> list[Reader]:
        watched = [("channel", channel.rsplit("/")[-1]) for channel in self.board.channels] + [("topic", topic) for topic in self.board.topics]
        sessions = list(self.sessions.values())
        world = {"end": self.reading_ends, **self._world}
        readers = [
            Reader(f"reader {number}", *watched[number % len(watched)], sessions[number % len(sessions)], **world)
            for number in range(len(watched) * 2)
        ]
        return readers + [Poller(f"poller of {kind}", kind, id, sessions[0], **world) for kind, id in (watched[0], watched[-1])]
