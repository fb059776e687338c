"""A standby is promoted under load. With synchronous replication no acknowledged act is lost; asynchronous replication loses only
the end of the log, and no page, search or stream keeps showing it."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SEED
from crash.books import Books
from crash.hearing import Hearing
from crash.reader import Record
from crash.siege import PACE, Siege
from crash.wire import Wire
from support.postgres import Postgres
from support.visitor import Visitor

FAILOVERS = int(os.environ.get("YORIAI_FAILOVERS", "1"))


@pytest.fixture
def standby(postgres: Postgres) -> Iterator[Postgres]:
    standby = postgres.standby("second")
    try:
        yield standby
    finally:
        standby.close()


@pytest.fixture
def siege(postgres: Postgres, standby: Postgres, tmp_path: Path) -> Iterator[Siege]:
    siege = Siege(tmp_path / "siege", SEED, PACE, 2, postgres, standby)
    try:
        yield siege
    finally:
        siege.close()


def test_a_failover_to_a_synchronous_standby_loses_nothing(siege, postgres, standby):
    postgres.waits_for("second")
    siege.begin()
    for turn in range(FAILOVERS):
        siege.goes_on(200)
        siege.fails_over(standby)
        siege.goes_on(200)
        siege.audits()
        if turn + 1 < FAILOVERS:
            # The first server returns as the standby of the second, at its old address.
            postgres.close()
            postgres, standby = standby, standby.standby("second", postgres.port)
            postgres.waits_for("second")
    siege.finish()
    siege.report.kills = 0
    print(siege.report)


def test_what_an_asynchronous_standby_did_not_get_is_forgotten_everywhere(siege, standby):
    writer = Visitor(siege.server.port, siege.sessions[siege.writers[0].mail])
    topic = f"/topics/{siege.board.topics[0]}"
    kept = writer.reply(topic, "はじめの言葉")
    siege.begin()
    siege.goes_on(200)
    cut = time.monotonic()
    standby.falls_behind()
    siege.goes_on(200)
    writer.edit(kept, "失われる言葉ばんごうはち")
    lost = writer.reply(topic, "失われる返信ばんごうきゅう")
    assert "失われる言葉" in writer.get(topic).text
    wait_until(lambda: "失われる返信" in writer.get("/search?q=ばんごうきゅう").text)
    stops_writing(siege)
    before = siege.database.books()
    siege.fails_over(standby)

    books = siege.database.books()
    head = books.events[-1].id
    gone = [act for act in siege.ledger.acts if act.kind in ("topic", "reply") and act.is_acknowledged and not holds(books, act.about)]
    print(f"{len(before.events) - len(books.events)} events of {time.monotonic() - cut:.1f} s were lost, with {len(gone)} acknowledged posts")
    # Only the end is missing, plus as much as the standby lagged at the cut.
    assert gone and all(act.answered_at > cut - 1 for act in gone)
    assert books.events == before.events[:len(books.events)]
    assert siege.database.flaws() == []

    # Clients continue at once. Event ids are not reused, so nobody mistakes a new event for one already seen.
    writer.edit(kept, "あとの言葉ばんごうなな")
    for number in range(30):
        writer.reply(topic, f"あとの返信 {number}")
    new = [event for event in siege.database.books().events if event.id > head]
    assert len(new) == 31 and new[0].id > before.events[-1].id
    page = writer.get(topic).text
    assert "あとの言葉" in page and "失われる" not in page
    assert writer.get(lost).status == 404
    wait_until(lambda: "あとの言葉" in writer.get("/search?q=ばんごうなな").text)
    found = writer.get("/search?q=失われる").text
    assert "失われる言葉" not in found and "失われる返信" not in found

    # A suspended page that shows lost events reloads; so does one that reconnects to a restarted server.
    for restarts in (False, True):
        if restarts:
            siege.server.stop()
            siege.server.start()
        assert told_first(siege, before.events[-1].id, writer.session) == {"reload": True}
        assert "あとの返信 29" in str(told_first(siege, head, writer.session))
    hears_everything(siege, head, before.events[-1].id)


def stops_writing(siege: Siege) -> None:
    siege.acting_ends.set()
    for client in [*siege.writers, *siege.newcomers]:
        client.join(60)
    # Readers have seen all of it, including what will be lost.
    siege.wait_for_readers(siege.database.books())


def holds(books: Books, key: str) -> bool:
    return any(post.key == key for post in books.posts.values())


def told_first(siege: Siege, last_event: int, session: str) -> dict:
    """The first message to a page that reconnects with this event as its last one."""
    wire = Wire([siege.server.port], session)
    try:
        stream = wire.open(f"/live?topic={siege.board.topics[0]}&after=0", {"Last-Event-ID": str(last_event)})
        while not (line := stream.readline().decode()).startswith("data: {"):
            assert line, "the stream ended"
        return {"reload": True} if '"reload":true' in line else {"fragments": line}
    finally:
        wire.close()


def hears_everything(siege: Siege, head: int, lost_end: int) -> None:
    """A reader that saw a lost event was told to reload, once, and everybody received the later events, once."""
    books = siege.database.books()
    siege.wait_for_readers(books)
    siege.reading_ends.set()
    siege.server.stop()
    told = 0
    for reader in siege.readers:
        reader.join(30)
        record = reader.record
        reloads = [delivery for delivery in record.deliveries if delivery.is_reload]
        seen = [delivery for delivery in record.deliveries if delivery.id <= lost_end and delivery not in reloads]
        later = [delivery for delivery in record.deliveries if delivery.id > lost_end and delivery not in reloads]
        cursor = seen[-1].id if seen else record.start
        assert record.deliveries == seen + reloads + later
        assert len(reloads) == (cursor > head), f"{reader.name} was told {len(reloads)} times"
        told += len(reloads)
        rest = Record(record.kind, record.watched, reloads[0].id if reloads else cursor, later)
        assert list(Hearing(rest, books).complaints()) == []
    print(f"{told} of {len(siege.readers)} pages had seen what was lost and loaded anew")
    assert told > 0


def wait_until(condition, seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.1)
