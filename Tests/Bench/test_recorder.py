"""A run is recorded with its commit, machine and engine."""

import pytest

from ledger import machine, records
from ledger.recorder import Recorder


@pytest.fixture(autouse=True)
def at_rest(monkeypatch):
    monkeypatch.setattr(machine, "busy", lambda: 0.0)
    monkeypatch.setattr(machine, "uncommitted", lambda: "")


def test_a_run_becomes_a_line(monkeypatch):
    taken = []
    monkeypatch.setattr(records, "append", taken.append)
    Recorder({"name": "SQLite"}).record(8, {"idle_rss_mb": 61.23456, "cores": 2})
    assert records.complaints(taken[0]) == []
    assert taken[0]["commit"] == machine.commit()
    assert taken[0]["figures"] == {"idle_rss_mb": {"value": 61.235, "unit": "MB"}}


def test_changes_in_no_commit_are_refused(monkeypatch):
    monkeypatch.setattr(machine, "uncommitted", lambda: "M Sources/Core/Topics/Topic.swift")
    with pytest.raises(SystemExit, match="Topic.swift"):
        Recorder({"name": "SQLite"})


def test_an_engine_that_keeps_nothing_is_refused():
    with pytest.raises(SystemExit, match="fsync"):
        Recorder({"name": "PostgreSQL", "version": "15", "fsync": "off"})


def test_the_machine_is_described():
    assert records.of_machine({"source": records.MEASURED, "machine": machine.describe()}) == []
