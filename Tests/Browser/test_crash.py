"""What was answered as sent is there after the server dies, once, however often it is sent again."""

import http.client
import os
import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.demo import channel_of
from support.visitor import Visitor, new_key, persona

WRITERS = 8
ANSWERED_BEFORE_THE_KILL = 120
KILLS = int(os.environ.get("YORIAI_KILLS", "3"))
STREAMS = 50


class Burst:
    """Writers who send replies and topics as fast as they are answered, until their server is gone."""

    def __init__(self, port: int, session: str, channel: str, topic: str):
        self.port, self.session, self.channel, self.topic = port, session, channel, topic
        self.sent: dict[str, tuple[str, dict[str, str]]] = {}
        self.answered: set[str] = set()
        self._enough = threading.Event()

    def rage_until(self, end) -> None:
        with ThreadPoolExecutor(WRITERS) as writers:
            working = [writers.submit(self._write) for _ in range(WRITERS)]
            assert self._enough.wait(60), f"only {len(self.answered)} posts were answered"
            end()
            for work in working:
                work.result(60)

    def _write(self) -> None:
        visitor = Visitor(self.port, self.session)
        while True:
            key = new_key()
            self.sent[key] = self._post(key)
            path, fields = self.sent[key]
            try:
                answer = visitor.post(path, **fields)
            except (OSError, http.client.HTTPException):
                return
            assert answer.status == 303, answer.text
            self.answered.add(key)
            if len(self.answered) >= ANSWERED_BEFORE_THE_KILL:
                self._enough.set()

    def _post(self, key: str) -> tuple[str, dict[str, str]]:
        fields = {"text": f"記録 {key}", "voice": "personal", "key": key}
        if int(key[-1], 16) < 4:
            return f"{self.channel}/topics", {**fields, "kind": "discussion"}
        return f"{self.topic}/replies", fields

    def sends_everything_again(self) -> None:
        visitor = Visitor(self.port, self.session)
        for path, fields in self.sent.values():
            assert visitor.post(path, **fields).status == 303

    @property
    def topics(self) -> set[str]:
        return {key for key, (path, _) in self.sent.items() if path.endswith("/topics")}


def counted(server, keys: set[str]) -> dict[str, int]:
    """How often each key is in the database."""
    with server.database() as database:
        found = database.execute("SELECT idempotency, count(*) FROM post GROUP BY idempotency").fetchall()
    return {key: dict(found).get(key, 0) for key in keys}


def on_pages(visitor: Visitor, path: str) -> list[str]:
    """The keys that readers see under an address, on all its pages."""
    seen, following = [], path
    while following:
        page = visitor.get(following).text
        listed = page[page.index('id="replies"'):page.index('id="answer"')] if "/topics/" in path else re.sub(r"<nav\b.*?</nav>", "", page)
        seen += re.findall(r"(?:<p>|>)記録 ([0-9a-f]{32})<", listed)
        further = re.search(r'href="(/(?:topics|channels)/[^"]+\?(?:after|before)=[^"]+)"', page)
        following = further.group(1) if further else None
    return seen


@pytest.mark.parametrize("kill", range(KILLS))
def test_every_answered_post_survives_kill_9_exactly_once(own_demo, kill):
    nozawa = persona(own_demo.port, "nozawa")
    channel = channel_of(own_demo, "書き込み練習", nozawa)
    topic = nozawa.start_topic(channel, f"落ちても残るか {kill}", kind="discussion")
    burst = Burst(own_demo.port, nozawa.session, channel, topic)
    burst.rage_until(own_demo.kill)
    own_demo.start()

    assert set(counted(own_demo, burst.answered).values()) == {1}
    assert not [key for key, count in counted(own_demo, set(burst.sent)).items() if count > 1]
    burst.sends_everything_again()
    assert set(counted(own_demo, set(burst.sent)).values()) == {1}
    assert sorted(on_pages(nozawa, topic)) == sorted(set(burst.sent) - burst.topics)
    assert sorted(on_pages(nozawa, channel)) == sorted(burst.topics)
    with own_demo.database() as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = "SELECT t.replies, (SELECT count(*) FROM post p WHERE p.topic = t.id) - 1 FROM topic t"
        assert [pair for pair in database.execute(counts) if pair[0] != pair[1]] == []


def test_a_server_with_fifty_open_streams_stops_within_ten_seconds(own_demo):
    nozawa = persona(own_demo.port, "nozawa")
    channel = channel_of(own_demo, "標準化・共通化", nozawa).removeprefix("/channels/")
    streams = [opened_stream(own_demo.port, f"/live?channel={channel}&after=0", nozawa.session) for _ in range(STREAMS)]
    start = time.monotonic()
    assert own_demo.stop() == 0
    assert time.monotonic() - start < 10
    for stream in streams:
        stream.close()


def opened_stream(port: int, path: str, session: str) -> socket.socket:
    """A stream whose first bytes have come."""
    stream = socket.create_connection(("127.0.0.1", port), timeout=20)
    stream.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: yoriai_session={session}\r\n\r\n".encode())
    received = b""
    while b"retry:" not in received:
        received += stream.recv(4096)
    return stream
