"""A line of the ledger is complete or rejected."""

import json

import pytest

from ledger import records


def test_a_line_of_a_run_has_no_complaints(line):
    assert records.complaints(line()) == []


def test_the_ledger_of_the_repository_has_no_complaints():
    assert records.check() == []


@pytest.mark.parametrize("commit", [None, "abc", "g" * 40, 7])
def test_a_run_names_its_commit(line, commit):
    assert records.complaints(line(commit=commit)) == [f"{commit!r} is no commit"]


@pytest.mark.parametrize("date", [None, "yesterday", "20261129", "2026-02-30"])
def test_a_run_names_its_day(line, date):
    assert records.complaints(line(date=date)) == [f"{date!r} is no date"]


def test_what_was_measured_before_the_ledger_may_not_know_them(line):
    machine = {"cores": 2, "model": None, "memory_gib": None, "kernel": None, "busy": None}
    assert records.complaints(line(commit=None, date=None, seconds=None, machine=machine, source=records.BEFORE)) == []


def test_a_run_knows_its_machine(line):
    machine = {"cores": 2, "model": None, "memory_gib": 23.5, "kernel": "6.1", "busy": 0.01}
    assert records.complaints(line(machine=machine)) == ["model of the machine is None"]
    assert records.complaints(line(machine={"cores": 2}))


@pytest.mark.parametrize("field", records.FIELDS)
def test_no_field_is_missing(line, field):
    record = line()
    del record[field]
    assert len(records.complaints(record)) == 1


@pytest.mark.parametrize(
    "figure, complaint",
    [
        ({"posts_an_hour": {"value": 1, "unit": "posts/h"}}, "unknown figure posts_an_hour"),
        ({"idle_rss_mb": {"value": 1, "unit": "KB"}}, "idle_rss_mb is in MB, not in KB"),
        ({"idle_rss_mb": 61}, "idle_rss_mb has a value and a unit"),
        ({"idle_rss_mb": {"value": "61", "unit": "MB"}}, "idle_rss_mb is '61'"),
        ({"idle_rss_mb": {"value": True, "unit": "MB"}}, "idle_rss_mb is True"),
        ({"idle_rss_mb": {"value": float("nan"), "unit": "MB"}}, "idle_rss_mb is nan"),
        ({"idle_rss_mb": {"value": [62, 61], "unit": "MB"}}, "idle_rss_mb is [62, 61]"),
        ({}, "there are no figures"),
    ],
)
def test_figures_are_known_and_in_their_units(line, figure, complaint):
    assert records.complaints(line(figures=figure)) == [complaint]


def test_an_unknown_engine_is_refused(line):
    assert records.complaints(line(engine="Sqlite")) == ["the engine has a name, one of SQLite, PostgreSQL"]


def test_what_is_not_whole_is_not_appended(line, tmp_path):
    path = tmp_path / "ledger.jsonl"
    records.append(line(), path)
    with pytest.raises(ValueError, match="no commit"):
        records.append(line(commit="abc"), path)
    assert records.read(path) == [line()]


def test_a_complaint_names_the_line(line, tmp_path):
    path = tmp_path / "ledger.jsonl"
    path.write_text(f"{json.dumps(line())}\n{{\n{json.dumps(line(date=None))}\n[]\n\n")
    assert [complaint.split()[0] for complaint in records.check(path)] == ["ledger.jsonl:2:", "ledger.jsonl:3:", "ledger.jsonl:4:", "ledger.jsonl:5:"]
