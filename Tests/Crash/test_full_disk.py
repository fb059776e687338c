"""A full disk: writers are told that it is not saved and keep their text; reading continues; freeing space is enough."""

import json
import time

import pytest

from conftest import SEED
from crash.siege import Siege
from support.demo import channel_of
from support.server import Server
from support.visitor import Visitor, new_key, persona


@pytest.fixture
def siege_on_volume(volume, tmp_path):
    siege = Siege(volume.folder, SEED)
    try:
        yield siege
    finally:
        siege.close()


def test_a_full_disk_is_said_clearly_and_is_over_when_there_is_room(siege_on_volume, volume):
    siege = siege_on_volume
    siege.begin()
    siege.goes_on()
    volume.fill()
    siege.waits_for_outages(30)
    siege.can_be_read()
    says_read_only(siege)
    volume.free()
    says_ok(siege)
    siege.goes_on()
    siege.finish()
    assert siege.server.process.returncode == 0


def test_a_server_killed_on_a_full_disk_comes_back_when_there_is_room(siege_on_volume, volume):
    siege = siege_on_volume
    siege.begin()
    siege.goes_on()
    volume.fill()
    siege.waits_for_outages(10)
    siege.server.kill()
    # On a full disk the server may serve existing data, or explain why it cannot start.
    siege.server.launch()
    time.sleep(1)
    if siege.server.process.poll() is not None:
        assert "cannot be opened" in siege.server.output or "full" in siege.server.output, siege.server.output[-500:]
    else:
        siege.server.kill()
    volume.free()
    siege.server.start()
    siege.goes_on()
    siege.finish()


def test_health_tells_the_truth_though_nobody_else_writes(large_volume):
    """One member and a monitor, so that nothing else uses the space left for a small write."""
    volume = large_volume
    server = Server("demo", volume.folder / "site").start()
    try:
        nozawa = persona(server.port, "nozawa")
        topic = nozawa.start_topic(channel_of(server, "書き込み練習", nozawa), "満杯になる前", kind="discussion")
        volume.fill()
        # Uses up the space already allocated by the write-ahead log.
        tries = 0
        while written(nozawa, topic) == 303:
            tries += 1
            assert tries < 5_000, "the disk is never full"
        for _ in range(7):
            assert health(server) == (503, "read-only")
            assert nozawa.get(topic).status == 200
            time.sleep(0.5)  # some of these try a write again, others reuse the last result
        server.kill()
        # The demo command may have to write first.
        server.command = "serve"
        server.launch()
        # The start may have emptied the write-ahead log, so that there is space in it again.
        is_well, is_taken = told_after_start(server) == (200, "ok"), written(nozawa, topic) == 303
        assert is_taken or not is_well
        volume.free()
        says_ok(server)
        assert written(nozawa, topic) == 303
    finally:
        server.end()


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_whatever_served_comes_back_on_a_disk_that_is_still_full(volume, command):
    server = Server("demo", volume.folder)
    try:
        server.start()
        volume.fill()
        server.kill()
        server.command = command
        server.launch()
        # It answers, and reports that it is read-only.
        assert told_after_start(server)[0] in (200, 503)
        assert Visitor(server.port).get("/").status == 200
        volume.free()
        says_ok(server)
        assert server.stop() == 0
    finally:
        server.end()


def written(visitor: Visitor, topic: str) -> int:
    return visitor.post(f"{topic}/replies", text="あ", voice="personal", key=new_key()).status


def told_after_start(server: Server, within: float = 60) -> tuple[int, str]:
    deadline = time.monotonic() + within
    while True:
        try:
            return health(server)
        except OSError:
            assert server.process.poll() is None, server.output[-1000:]
            assert time.monotonic() < deadline, "it does not answer"
            time.sleep(0.05)


def says_read_only(siege: Siege) -> None:
    for _ in range(20):
        assert health(siege.server) == (503, "read-only")
        time.sleep(0.1)


def says_ok(siege: Siege | Server, within: float = 5) -> None:
    """The last result is reused within the same second."""
    server, deadline = getattr(siege, "server", siege), time.monotonic() + within
    while health(server) != (200, "ok"):
        assert time.monotonic() < deadline, f"health is not ok {within} seconds after there is room"
        time.sleep(0.05)


def health(server: Server) -> tuple[int, str]:
    answer = Visitor(server.port).get("/health")
    return answer.status, json.loads(answer.text)["status"]
