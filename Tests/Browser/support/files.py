"""Makes files read-only for a while, even for processes that have them open: the nearest to a missing disk."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.server import Server


@contextmanager
def read_only(*files: Path) -> Iterator[None]:
    if os.geteuid() != 0:
        pytest.skip("only root may forbid writing to a file that is open")
    try:
        for file in files:
            done = subprocess.run(["chattr", "+i", file], capture_output=True, text=True)
            if done.returncode != 0:
                pytest.skip(f"this file system cannot forbid writing to a file: {done.stderr.strip()}")
        yield
    finally:
        for file in files:
            subprocess.run(["chattr", "-i", file], capture_output=True)


def database_files(server: Server) -> list[Path]:
    return [server.data / name for name in ("yoriai.sqlite", "yoriai.sqlite-wal")]
