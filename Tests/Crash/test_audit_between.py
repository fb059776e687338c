"""An act that an audit between two restarts does not find was acknowledged while that audit read: it is never lost.

A ledger copied after the database was read contains acts that were saved during the reading. Each of them must be answered after the reading
began, follow everything read in the log, and be there at the end. A ledger copied before the reading contains none."""

import os
import random
import time

import pytest

from conftest import SEED
from crash.books import Books
from crash.ledger import Act, Ledger
from crash.siege import Siege

AUDITS = int(os.environ.get("YORIAI_AUDITS", "12"))


@pytest.fixture(params=["siege", "siege_on_postgres"])
def any_siege(request: pytest.FixtureRequest) -> Siege:
    return request.getfixturevalue(request.param)


def acknowledged(ledger: Ledger) -> list[Act]:
    return [act for act in list(ledger.acts) if act.is_acknowledged and act.kind in ("topic", "reply")]


def missing(acts: list[Act], books: Books) -> list[Act]:
    names = {member: mail for mail, member in books.members.items()}
    kept = {(names.get(post.author), post.key) for post in books.posts.values()}
    return [act for act in acts if (act.who, act.about) not in kept]


def place_in_log(act: Act, books: Books) -> int:
    """The id of the event of that post."""
    author = books.members[act.who]
    post = next(post.id for post in books.posts.values() if (post.author, post.key) == (author, act.about))
    return next(event.id for event in books.events if event.kind in ("topic.started", "reply.posted") and event.post == post)


def test_what_an_audit_between_restarts_misses_was_acknowledged_while_it_read(any_siege: Siege):
    chance = random.Random(SEED)
    any_siege.begin()
    seemed_missing: list[tuple[Act, int]] = []
    looked_at = 0
    for _ in range(AUDITS):
        time.sleep(chance.uniform(0.02, 0.6))
        any_siege.kills_server(twice=False)
        any_siege.goes_on(10)
        before = acknowledged(any_siege.ledger)
        began_at = time.monotonic()
        books = any_siege.database.books()
        after = acknowledged(any_siege.ledger)
        looked_at += len(before)
        assert missing(before, books) == [], "acknowledged before the books were read, and not in them"
        for act in missing(after, books):
            assert act.answered_at > began_at, f"{act.kind} {act.about} was acknowledged before the books were read"
            seemed_missing.append((act, books.events[-1].id))
    any_siege.finish()
    print(f"{AUDITS} audits between restarts, {looked_at} acts acknowledged before, none missing; {len(seemed_missing)} acknowledged while they read")
    assert looked_at > 10 * AUDITS
    assert seemed_missing, "no act was acknowledged while an audit read: the race was not met"
    for act, last_read in seemed_missing:
        assert place_in_log(act, any_siege.books) > last_read, f"{act.kind} {act.about} stood in the log already when it was read"
