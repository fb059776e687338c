"""Communities under load for the crash suite. Everything runs on loopback and ends with the test that requested it."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.postgres import Postgres
from support.server import BINARY

from crash.siege import PACE, Siege
from crash.volume import Volume

SEED = int(os.environ.get("YORIAI_SEED", str(int(time.time()))))
TEST_ENDS_WITHIN = int(os.environ.get("YORIAI_TEST_SECONDS", "240"))


def pytest_configure() -> None:
    if not BINARY.is_file():
        pytest.exit(f"there is no {BINARY}: build it first, or name it in YORIAI_BINARY", returncode=2)


def pytest_report_header() -> str:
    return f"seed {SEED}: YORIAI_SEED repeats the choices"


@pytest.fixture(autouse=True)
def limit_of_time() -> Iterator[None]:
    """Fails tests that hang."""

    def give_up(*_):
        raise TimeoutError(f"the test did not end within {TEST_ENDS_WITHIN} seconds")

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(TEST_ENDS_WITHIN)
    yield
    signal.alarm(0)


@pytest.fixture
def siege(tmp_path: Path) -> Iterator[Siege]:
    """A community whose clients are about to start."""
    siege = Siege(tmp_path / "siege", SEED)
    try:
        yield siege
    finally:
        siege.close()


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    """A durable PostgreSQL server."""
    postgres = Postgres.create()
    try:
        yield postgres
    finally:
        postgres.close()


@pytest.fixture
def siege_on_postgres(postgres: Postgres, tmp_path: Path) -> Iterator[Siege]:
    siege = Siege(tmp_path / "siege", SEED, PACE, 2, postgres)
    try:
        yield siege
    finally:
        siege.close()


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Volume]:
    needs_root()
    volume = Volume(tmp_path / "volume", megabytes=24)
    try:
        yield volume
    finally:
        volume.close()


@pytest.fixture
def large_volume(tmp_path: Path) -> Iterator[Volume]:
    """Large enough for the demo."""
    needs_root()
    volume = Volume(tmp_path / "volume", megabytes=120)
    try:
        yield volume
    finally:
        volume.close()


def needs_root() -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk or forbid writing to a file")
