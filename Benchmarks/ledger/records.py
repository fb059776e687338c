"""Reads, checks and appends lines of the ledger."""

import datetime
import json
import math
from pathlib import Path

from .figures import ENGINES, FIGURES

PATH = Path(__file__).resolve().parents[1] / "ledger.jsonl"
BEFORE = "measured before the ledger"
MEASURED = "script/bench"
FIELDS = ("commit", "date", "source", "machine", "engine", "seconds", "figures")
MACHINE = {"cores": int, "model": str, "memory_gib": (int, float), "kernel": str, "busy": (int, float)}


def read(path: Path = PATH) -> list[dict]:
    """All valid lines of a ledger."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def append(record: dict, path: Path = PATH) -> None:
    found = complaints(record)
    if found:
        raise ValueError("not a line for the ledger: " + "; ".join(found))
    with path.open("a") as file:
        file.write(json.dumps(record, ensure_ascii=False) + "\n")


def check(path: Path = PATH) -> list[str]:
    """Complaints about the ledger, each with its line number."""
    found = []
    for count, line in enumerate(path.read_text().splitlines(), start=1):
        try:
            record = json.loads(line)
        except ValueError as error:
            found.append(f"{path.name}:{count}: {error}")
            continue
        found += [f"{path.name}:{count}: {complaint}" for complaint in complaints(record)]
    return found


def complaints(record: object) -> list[str]:
    if not isinstance(record, dict):
        return ["a line is an object"]
    if set(record) != set(FIELDS):
        return [f"has the fields {', '.join(sorted(record))}; wanted are {', '.join(sorted(FIELDS))}"]
    if record["source"] not in (BEFORE, MEASURED):
        return [f"unknown source {record['source']!r}"]
    return of_origin(record) + of_machine(record) + of_engine(record["engine"]) + of_figures(record["figures"])


def may_be_unknown(record: dict) -> bool:
    """Measurements older than the ledger have fewer fields."""
    return record["source"] == BEFORE


def of_origin(record: dict) -> list[str]:
    found = []
    commit, date, seconds = record["commit"], record["date"], record["seconds"]
    known = not may_be_unknown(record)
    if (commit is not None or known) and not (isinstance(commit, str) and len(commit) == 40 and set(commit) <= set("0123456789abcdef")):
        found.append(f"{commit!r} is no commit")
    if (date is not None or known) and not is_date(date):
        found.append(f"{date!r} is no date")
    if (seconds is not None or known) and not is_number(seconds):
        found.append(f"{seconds!r} is no number of seconds")
    return found


def of_machine(record: dict) -> list[str]:
    machine = record["machine"]
    if not isinstance(machine, dict) or set(machine) != set(MACHINE):
        return [f"the machine has the fields {', '.join(MACHINE)}"]
    return [
        f"{name} of the machine is {value!r}"
        for name, value in machine.items()
        if not (value is None and may_be_unknown(record)) and (isinstance(value, bool) or not isinstance(value, MACHINE[name]))
    ]


def of_engine(engine: object) -> list[str]:
    if not isinstance(engine, dict) or engine.get("name") not in ENGINES:
        return [f"the engine has a name, one of {', '.join(ENGINES)}"]
    return [f"{name} of the engine is {value!r}" for name, value in engine.items() if not isinstance(value, str)]


def of_figures(figures: object) -> list[str]:
    if not isinstance(figures, dict) or not figures:
        return ["there are no figures"]
    found = []
    for name, figure in figures.items():
        if name not in FIGURES:
            found.append(f"unknown figure {name}")
        elif not isinstance(figure, dict) or set(figure) != {"value", "unit"}:
            found.append(f"{name} has a value and a unit")
        elif figure["unit"] != FIGURES[name].unit:
            found.append(f"{name} is in {FIGURES[name].unit}, not in {figure['unit']}")
        elif not (is_number(figure["value"]) or is_range(figure["value"])):
            found.append(f"{name} is {figure['value']!r}")
    return found


def is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value >= 0


def is_range(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value)) and value[0] <= value[1]


def is_date(value: object) -> bool:
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except (TypeError, ValueError):
        return False
