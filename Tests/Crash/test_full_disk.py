"""A full disk: whoever writes is told that it is not saved and keeps the words; reading goes on; room again is enough."""

import json
import time

import pytest

from conftest import SEED
from crash.siege import Siege
from support.server import Server
from support.visitor import Visitor


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
    assert health(siege) == (200, "ok")
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
    # On a full disk it may serve what there is, or say why it cannot start.
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


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_whatever_served_comes_back_on_a_disk_that_is_still_full(volume, command):
    server = Server("demo", volume.folder)
    try:
        server.start()
        volume.fill()
        server.kill()
        server.command = command
        server.start()
        assert Visitor(server.port).get("/").status == 200
        volume.free()
        assert server.stop() == 0
    finally:
        server.end()


def says_read_only(siege: Siege, within: float = 60) -> None:
    """Something small still finds its place in the log of the database for a while, until those who go on writing have filled that too."""
    deadline = time.monotonic() + within
    while health(siege) != (503, "read-only"):
        assert time.monotonic() < deadline, f"health is not read-only after {within} seconds"
        time.sleep(0.05)


def health(siege: Siege) -> tuple[int, str]:
    answer = Visitor(siege.server.port).get("/health")
    return answer.status, json.loads(answer.text)["status"]
