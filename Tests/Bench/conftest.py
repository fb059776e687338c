"""Makes the modules of Benchmarks importable, and provides a ledger line."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Benchmarks"))


@pytest.fixture
def line():
    """Makes ledger lines with default values, which arguments override."""

    def make(engine="SQLite", commit="a" * 40, figures=None, **other):
        values = {"posts_per_s_64": {"value": 5000.5, "unit": "posts/s"}} if figures is None else figures
        machine = {"cores": 2, "model": "A processor", "memory_gib": 23.5, "kernel": "6.1", "busy": 0.01}
        record = {"commit": commit, "date": "2026-11-29", "source": "script/bench", "machine": machine, "engine": {"name": engine}}
        return {**record, "seconds": 8, "figures": values, **other}

    return make
