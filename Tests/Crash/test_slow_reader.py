"""Readers that take a byte a second: they are disconnected, reconnect later, and affect nobody else."""

import re
import socket
import threading
import time
from pathlib import Path

from crash.ledger import new_key
from crash.siege import Siege
from crash.writer import Writer
from support.visitor import Visitor

SLOW = 20
EVENTS = 1_000
# Maximum growth of memory meanwhile: caches, queues of 64 messages, connection buffers.
MEGABYTES = 128
LET_GO_WITHIN = 30


class SlowReader(threading.Thread):
    """An open page on a very slow network."""

    def __init__(self, siege: Siege, topic: str, session: str):
        super().__init__(daemon=True)
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.connect(("127.0.0.1", siege.server.port))
        request = f"GET /live?topic={topic}&after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: yoriai_session={session}\r\n\r\n"
        self._socket.sendall(request.encode())
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(1):
            self._socket.recv(1)

    def close(self) -> None:
        self.is_over.set()
        self._socket.close()


def test_slow_readers_are_let_go_and_disturb_nobody(siege):
    topic = siege.board.topics[0]
    writer = siege.writers[0]
    for reader in siege.readers:
        reader.start()
    for _ in range(50):
        posts(writer, topic)
    before, streams = memory(siege), open_streams(siege)
    slow = [SlowReader(siege, topic, next(iter(siege.sessions.values()))) for _ in range(SLOW)]
    for reader in slow:
        reader.start()
    times = [posts(writer, topic) for _ in range(EVENTS)]
    grown = memory(siege) - before

    deadline = time.monotonic() + LET_GO_WITHIN
    while open_streams(siege) > streams + 2:  # the two that poll come and go
        assert time.monotonic() < deadline, f"{open_streams(siege)} streams are open, {streams} of them are not slow"
        time.sleep(0.5)
    for reader in slow:
        reader.close()
    # Every other reader received everything: that is checked at the end of a run.
    siege.finish()
    slowest = sorted(times)[len(times) * 99 // 100]
    print(f"{SLOW} slow readers, {EVENTS} replies: {grown:.0f} MB more, answers within {slowest * 1000:.0f} ms (p99)")
    assert grown < MEGABYTES
    assert slowest < 1


def posts(writer: Writer, topic: str) -> float:
    """A reply of 12 kilobytes; returns the time it took."""
    key = new_key()
    text = f"記録 {key}\n\n" + "窓口の待ち時間を短くした手順を書きます。" * 200
    act = writer.act("reply", f"/topics/{topic}/replies", {"text": text, "voice": "personal", "key": key}, key, text)
    assert writer.does(act).status == 303
    return act.answered_at - act.sent_at


def memory(siege: Siege) -> float:
    """Megabytes in use."""
    status = Path(f"/proc/{siege.server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def open_streams(siege: Siege) -> int:
    """The metrics; only a request from the machine itself may read them."""
    metrics = Visitor(siege.server.port).get("/metrics").text
    return int(float(re.search(r"^yoriai_live_streams(?:\{\})? (\S+)", metrics, re.MULTILINE).group(1)))
