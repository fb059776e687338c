"""A file that nobody may write to any more: as a full disk, it stops writing and nothing else."""

import subprocess

import pytest

from conftest import needs_root


@pytest.fixture
def forbids(tmp_path):
    """Takes and gives back the right to write to files, also for who has them open."""
    needs_root()
    forbidden = set()

    def forbid(files, is_forbidden: bool) -> None:
        for file in files:
            done = subprocess.run(["chattr", "+i" if is_forbidden else "-i", file], capture_output=True, text=True)
            if done.returncode != 0:
                pytest.skip(f"this file system cannot forbid writing to a file: {done.stderr.strip()}")
            (forbidden.add if is_forbidden else forbidden.discard)(file)

    yield forbid
    forbid(list(forbidden), False)


def test_files_that_become_read_only_are_said_clearly_and_over_when_they_are_not(siege, forbids):
    files = [siege.server.data / name for name in ("yoriai.sqlite", "yoriai.sqlite-wal")]
    siege.begin()
    siege.goes_on()
    forbids(files, True)
    siege.waits_for_outages(30)
    siege.can_be_read()
    forbids(files, False)
    siege.goes_on()
    siege.finish()


def test_a_server_that_may_not_write_to_its_database_says_so_at_the_start(siege, forbids):
    siege.server.stop()
    file = siege.server.data / "yoriai.sqlite"
    forbids([file], True)
    siege.server.launch()
    assert siege.server.process.wait(20) != 0
    assert f"The database in {siege.server.data}/ cannot be opened" in siege.server.output, siege.server.output[-500:]
    forbids([file], False)
    siege.server.start()
