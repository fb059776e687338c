"""Whatever is sent, the server answers, stays small and keeps its data whole."""

import os

import pytest
from support.server import BINARY

from fuzz.run import run

SECONDS = float(os.environ.get("YORIAI_FUZZ_SECONDS", "25"))
SEED = int(os.environ.get("YORIAI_SEED", "1"))


def test_nothing_that_is_sent_harms_the_server(tmp_path):
    if not BINARY.is_file():
        pytest.exit(f"there is no {BINARY}: build it first, or name it in YORIAI_BINARY", returncode=2)
    oracle = run(tmp_path, SEED, SECONDS)
    print(oracle)
    assert oracle.findings == [], "\n".join(map(str, oracle.findings))
    assert oracle.statuses.total() > 200
