"""A clock that jumps: days ahead, back into the past, and back while the server was down. Nothing is lost, hidden or out of order."""

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import SEED
from crash.siege import Siege

DAY = 86_400


class Clock:
    """The server's clock, which is set by a file."""

    def __init__(self, folder: Path):
        self._file = folder / "ahead"
        self._library = folder / "ahead.so"
        self.set(0)
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self._library, Path(__file__).parent / "ahead.c"], check=True)

    def set(self, seconds: int) -> None:
        draft = self._file.with_suffix(".draft")
        draft.write_text(str(seconds))
        draft.rename(self._file)

    @property
    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "CLOCK_AHEAD_FILE": str(self._file)}


@pytest.fixture
def clock(tmp_path, monkeypatch):
    if not shutil.which("cc"):
        pytest.skip("there is no C compiler to make a clock that can be set")
    clock = Clock(tmp_path)
    for name, value in clock.environment.items():
        monkeypatch.setenv(name, value)
    return clock


def test_a_jumping_clock_loses_hides_and_disorders_nothing(clock, tmp_path):
    # Nobody joins meanwhile, because links in mail expire during a jump.
    siege = Siege(tmp_path / "siege", SEED, newcomers=0)
    try:
        siege.begin()
        for days in (2, -1, 1):
            clock.set(days * DAY)
            siege.goes_on()
        siege.server.kill()
        clock.set(-2 * DAY)
        siege.server.start()
        siege.goes_on()
        days = {at // (DAY * 1000) for at, in siege.database.rows("SELECT at FROM event")}
        assert max(days) - min(days) == 4, "the clock did not jump"
        siege.finish()
    finally:
        siege.close()
