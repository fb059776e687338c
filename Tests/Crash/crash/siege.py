"""A community under load whose server is killed repeatedly, or meets other failures."""

import random
import re
import threading
import time
from collections import Counter
from pathlib import Path

from support.postgres import Postgres, url_of
from support.server import Server
from support.visitor import Visitor

from crash.books import Books, SQLiteFile
from crash.checks import audit
from crash.client import Client
from crash.hearing import Hearing
from crash.ledger import Ledger
from crash.newcomer import Outbox
from crash.postgres_books import PostgresBooks
from crash.report import Report
from crash.town import Town
from crash.wire import Wire

CATCHES_UP_WITHIN = 30
# Mean seconds between two acts of one writer.
PACE = 0.03


class Siege:
    def __init__(self, folder: Path, seed: int, pace: float = PACE, newcomers: int = 2, *postgres: Postgres, urls: list[str] | None = None):
        """`postgres`: the primary and its standbys; otherwise the data is in an SQLite file. Their creator closes them.
        `urls`: the database URL of each of several nodes.
        """
        self.random = random.Random(seed)
        self.ledger = Ledger()
        self.report = Report()
        self._began_at = time.monotonic()
        self.postgres = postgres[0] if postgres else None
        urls = urls or ([url_of(postgres)] if postgres else [None])
        self.nodes = [self._node(folder / f"node-{number}", url) for number, url in enumerate(urls)]
        self.server = self.nodes[0]
        self.database = PostgresBooks(self.postgres) if postgres else SQLiteFile(self.server.data / "yoriai.sqlite")
        self.acting_ends, self.reading_ends = threading.Event(), threading.Event()
        town = Town(self.nodes, self.ledger, seed)
        self.board, self.sessions = town.board, town.sessions
        self.writers = town.writers(pace, self.acting_ends)
        self.newcomers = [town.newcomers(number, pace * 10, self.acting_ends) for number in range(newcomers)]
        self.readers = town.readers(self.reading_ends)

    def begin(self) -> None:
        for client in [*self.readers, *self.writers, *self.newcomers]:
            client.start()

    def goes_on(self, acts: int = 100, within: float = 30) -> None:
        """Waits until that many acts were sent after this moment and acknowledged."""
        start = time.monotonic()
        while sum(act.is_acknowledged and act.sent_at > start for act in list(self.ledger.acts)) < acts:
            assert time.monotonic() < start + within, f"not {acts} acts in {within} seconds"
            assert not self.ledger.complaints, self.ledger.complaints[:10]
            time.sleep(0.05)

    def waits_for_outages(self, count: int, within: float = 30) -> None:
        """Waits until that many acts were answered with the page for failed writes."""
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
            if self.postgres and number % 2 == 0:
                self.kills_database()
            else:
                self.kills_server(twice=self.random.random() < 0.15 and number < kills)
            if number % audit_every == 0:
                self.audits()
            assert not self.ledger.complaints, self.ledger.complaints[:10]
        self.finish()
        return self.report

    def kills_server(self, twice: bool) -> None:
        """`twice`: the second time while it starts."""
        self.server.kill()
        if twice:
            self.server.launch()
            time.sleep(self.random.uniform(0, 0.2))
            self.server.kill()
        self.report.kills += 1 + twice
        self.server.start()
        self.report.first_answers.append(self.server.answered_after)

    def kills_database(self) -> None:
        """The database is away for up to half a second, or recovers by itself; sometimes the server dies with it."""
        self.random.choice([self.postgres.kill, self.postgres.stop_at_once, self.postgres.kill_one])()
        self.report.database_kills += 1
        with_server = self.random.random() < 0.2
        if with_server:
            self.server.kill()
            self.report.kills += 1
        time.sleep(self.random.uniform(0, 0.5))
        self.postgres.start()
        back = time.monotonic()
        if with_server:
            self.server.start()
        else:
            self.server.wait_until_it_answers()
        self.report.first_answers_of_database.append(time.monotonic() - back)

    def fails_over(self, standby: Postgres) -> None:
        """The database dies, and its standby is promoted."""
        self.postgres.kill()
        self.report.database_kills += 1
        standby.promote()
        self.postgres = self.database.server = standby
        back = time.monotonic()
        self.server.wait_until_it_answers()
        self.report.first_answers_of_database.append(time.monotonic() - back)

    def audits(self) -> None:
        self.report.audits += 1
        complaints = audit(self.ledger, self.database.books) + self.database.flaws()
        assert not complaints, "\n".join(complaints[:20])

    def finish(self) -> None:
        """The final check: unanswered acts are sent again, and every reader must reach the end of the log."""
        self.acting_ends.set()
        for client in filter(Client.is_alive, [*self.writers, *self.newcomers]):
            client.join(60)
            assert not client.is_alive(), f"{client.name} does not come to an end"
        self.audits()
        self._send_again()
        self.audits()
        books = self.books = self.database.books()
        self.wait_for_readers(books)
        self._count(books)
        for topic in self.board.topics[:3]:
            replies = {post.id for post in books.posts.values() if post.topic == topic} - {books.topics[topic].opening}
            assert self._shown(topic) == sorted(replies), f"the pages of {topic} do not show its {len(replies)} replies"
        self._check_letters()
        self.reading_ends.set()
        assert [node.stop() for node in self.nodes] == [0] * len(self.nodes)
        for reader in self.readers:
            reader.join(30)
        heard = [complaint for reader in self.readers for complaint in Hearing(reader.record, books, self.report.database_kills).complaints()]
        complaints = self.ledger.complaints + heard + self.database.flaws()
        assert not complaints, "\n".join(complaints[:20])

    def close(self) -> None:
        self.acting_ends.set()
        self.reading_ends.set()
        for node in self.nodes:
            node.end()

    def _node(self, folder: Path, url: str | None) -> Server:
        where = ["--database", url] if url else []
        return Server("serve", folder, "--proxy", "yes", "--log-level", "error", *where).start()

    def _check_letters(self) -> None:
        """A mail is in the outbox or still queued: a kill between claiming and sending delays it and loses nothing."""
        outbox = Outbox(*(node.data / "outbox" for node in self.nodes))
        for mail, is_sent, is_due in self.database.rows("SELECT mail, sent_at IS NOT NULL, next_at IS NOT NULL FROM letter"):
            assert outbox.links(mail) if is_sent else is_due, f"the letter to {mail} is lost"
            self.report.letters_late += not is_sent

    def _send_again(self) -> None:
        """With the same key, like a page without a response: it is done once, whether it was done before or not."""
        for act in list(self.ledger.acts):
            if act.kind in ("topic", "reply", "edit", "withdrawal") and act.is_sent_at_all and not act.is_acknowledged:
                self.report.given_up += 1
                answer = Wire([self.server.port], self.sessions[act.who]).send("POST", act.path, act.fields)
                is_done = answer.status == 303 or act.kind == "withdrawal" and answer.status == 403
                assert is_done, f"{act.kind} sent again was answered {answer.status}"
                act.is_answered()

    def _shown(self, topic: str) -> list[str]:
        """The replies a member sees under a topic, on all its pages."""
        visitor = Visitor(self.server.port, next(iter(self.sessions.values())))
        shown, following = [], f"/topics/{topic}"
        while following:
            page = visitor.get(following).text
            shown += re.findall(r'<li class="reply" id="p-([^"]+)"', page)
            further = re.search(r'href="(/topics/[^"]+\?after=[^"#]+)', page)
            following = further.group(1) if further else None
        return shown

    def wait_for_readers(self, books: Books) -> None:
        """After the last write: a reader has received everything when its cursor is at the end."""
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
        report.outages = self.ledger.outages
        report.seconds = time.monotonic() - self._began_at
        report.events = len(books.events)
        for record in (reader.record for reader in self.readers):
            report.deliveries += len(record.deliveries)
            report.breaks += record.breaks
            report.reloads += sum(delivery.is_reload for delivery in record.deliveries)
