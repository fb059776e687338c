"""The content of the database, read in one snapshot while the server runs."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def id_text(raw: bytes | None) -> str | None:
    """An id as in addresses: Crockford's base 32."""
    if raw is None:
        return None
    bits = int.from_bytes(raw, "big")
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(125, -1, -5))


@dataclass(frozen=True)
class Event:
    id: int
    kind: str
    channel: str | None
    topic: str | None
    post: str | None
    member: str | None
    actor: str | None


@dataclass(frozen=True)
class Post:
    id: str
    topic: str
    author: str
    key: str
    body: str
    version: int
    withdrawn: bool


@dataclass(frozen=True)
class Topic:
    id: str
    title: str
    opening: str
    last_reply: str | None
    replies: int
    moved_event: int


@dataclass
class Books:
    events: list[Event]
    posts: dict[str, Post]
    topics: dict[str, Topic]
    # Earlier versions of each post, oldest first.
    versions: dict[str, list[str]]
    # (post, kind, member)
    reactions: set[tuple[str, str, str]]
    # Mail address to member, of active ones.
    members: dict[str, str]
    # (channel, member)
    memberships: set[tuple[str, str]]
    # The mail address of each mail and each join link.
    letters: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    # Whether one process generates all ids and writes serially, so that ids rise with the log.
    ids_rise: bool = False

    def __post_init__(self):
        self.sort_events()

    def sort_events(self) -> None:
        self.by_kind: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            self.by_kind[event.kind].append(event)


class SQLiteFile:
    """The one file of an installation on SQLite."""

    def __init__(self, path: Path):
        self._path = path

    def books(self) -> Books:
        with self._open() as database:
            database.execute("BEGIN")
            books = read(lambda sql: database.execute(sql).fetchall())
            books.ids_rise = True
            return books

    def rows(self, sql: str) -> list[tuple]:
        with self._open() as database:
            return database.execute(sql).fetchall()

    def flaws(self) -> list[str]:
        """The engine's own findings."""
        with self._open() as database:
            found = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
            return found + [f"foreign key: {row}" for row in database.execute("PRAGMA foreign_key_check")]

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=10, isolation_level=None, factory=_Closing)


class _Closing(sqlite3.Connection):
    def __exit__(self, *_) -> None:
        self.close()


def read(rows) -> Books:
    """`rows` runs a query; all run in the same snapshot. The statements are the same for both engines."""
    versions: dict[str, list[str]] = defaultdict(list)
    for post, body in rows("SELECT post, body FROM post_version ORDER BY post, version"):
        versions[id_text(post)].append(body)
    events = [
        Event(row[0], row[1], *map(id_text, row[2:])) for row in rows("SELECT id, kind, channel, topic, post, member, actor FROM event ORDER BY id")
    ]
    posts = [
        Post(id_text(row[0]), id_text(row[1]), id_text(row[2]), *row[3:6], row[6] is not None)
        for row in rows("SELECT id, topic, author, idempotency, body, version, withdrawn_at FROM post")
    ]
    topics = [
        Topic(id_text(row[0]), row[1], id_text(row[2]), id_text(row[3]), row[4], row[5])
        for row in rows("SELECT id, title, opening, last_reply, replies, moved_event FROM topic")
    ]
    return Books(
        events=events,
        posts={post.id: post for post in posts},
        topics={topic.id: topic for topic in topics},
        versions=versions,
        reactions={(id_text(post), kind, id_text(member)) for post, kind, member in rows("SELECT post, kind, member FROM reaction")},
        members={mail: id_text(member) for mail, member in rows("SELECT mail, id FROM member WHERE mail IS NOT NULL")},
        memberships={(id_text(channel), id_text(member)) for channel, member in rows("SELECT channel, member FROM channel_member")},
        letters=[row[0] for row in rows("SELECT mail FROM letter WHERE subject NOT LIKE '%回答がありました%'")],
        links=[row[0] for row in rows("SELECT mail FROM mail_link")],
    )
