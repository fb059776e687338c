"""Two nodes on one PostgreSQL, with clients on both: whatever happens to a node, acknowledged acts are kept and every page gets everything once."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SEED
from crash.mover import Mover
from crash.siege import PACE, Siege
from support.cable import Cable
from support.founding import OPERATOR
from support.postgres import Postgres, url_of
from support.server import Server

PAUSE = int(os.environ.get("YORIAI_PAUSE", "2"))
# The previous release's program, if available, for nodes that are replaced.
OLD = os.environ.get("YORIAI_OLD_BINARY")


@pytest.fixture
def cable(postgres: Postgres) -> Iterator[Cable]:
    """The second node's connection to the database."""
    cable = Cable(postgres)
    yield cable
    cable.close()


@pytest.fixture
def siege(postgres: Postgres, cable: Cable, tmp_path: Path) -> Iterator[Siege]:
    siege = Siege(tmp_path / "siege", SEED, PACE, 2, postgres, urls=[url_of([postgres]), url_of([cable])])
    try:
        siege.begin()
        siege.goes_on()
        yield siege
    finally:
        siege.close()


@pytest.fixture
def mover(siege: Siege) -> Iterator[Mover]:
    mover = Mover(siege.nodes, siege.sessions[OPERATOR["mail"]], siege.ledger, siege.acting_ends)
    mover.prepare(siege.board.space)
    mover.start()
    yield mover
    siege.acting_ends.set()
    mover.join()


def test_a_node_loses_the_database_stands_still_and_is_replaced(siege, mover, cable, postgres):
    a, b = siege.nodes
    for fault in (unplugged(cable), clogged(cable), paused(b), killed(b), replaced(a, b)):
        began = time.monotonic()
        next(fault)
        siege.goes_on()
        time.sleep(max(0, began + PAUSE - time.monotonic()))
        next(fault, None)
        b.wait_until_it_answers()
        siege.goes_on()
    siege.acting_ends.set()
    mover.join()
    siege.finish()
    print(siege.report)
    moves = {row[0] for row in postgres.ask("SELECT lower(encode(topic, 'hex')) FROM state_change WHERE became = 'ended'")}
    print(f"moves of topics         {len(mover.moved)} of {len(mover.started)} acknowledged, {len(moves)} kept, {mover.unknown} unknown to a node")
    assert len(mover.moved) > 10
    assert len(moves) >= len(mover.moved)
    assert bool(OLD) == (mover.unknown > 0)


# Each causes a failure, waits, and undoes it.

def unplugged(cable: Cable):
    cable.unplug()
    yield
    cable.plug_in()


def clogged(cable: Cable):
    cable.clog()
    yield
    cable.unclog()


def paused(node: Server):
    node.process.send_signal(signal.SIGSTOP)
    yield
    node.process.send_signal(signal.SIGCONT)


def killed(node: Server):
    node.kill()
    yield
    node.start()


def replaced(*nodes: Server):
    """One by one, back to the previous release and forward again."""
    new = nodes[0].binary
    for binary in (OLD or new, new):
        for node in nodes:
            assert node.stop() == 0
            node.binary = binary
            node.start()
    yield
