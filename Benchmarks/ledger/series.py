"""The lines of the ledger as series: one position per commit, with the figures of an engine at each."""

from typing import NamedTuple

from .spread import Spread


class Place(NamedTuple):
    """All runs of one commit on one kind of machine."""

    commit: str | None
    machine: tuple
    records: list[dict]

    @property
    def name(self) -> str:
        return self.commit[:7] if self.commit else "before"

    def spread(self, engine: str, figure: str) -> Spread | None:
        found = [
            Spread.of(record["figures"][figure]["value"])
            for record in self.records
            if record["engine"]["name"] == engine and figure in record["figures"]
        ]
        return Spread.over(found) if found else None


def places(records: list[dict]) -> list[Place]:
    """In the order of their first occurrence in the ledger."""
    found: dict[tuple, Place] = {}
    for record in records:
        machine = kind_of(record["machine"])
        key = record["commit"], machine
        found.setdefault(key, Place(record["commit"], machine, [])).records.append(record)
    return list(found.values())


def kind_of(machine: dict) -> tuple:
    """Figures of machines that differ in these must not be joined by a line."""
    return machine["cores"], machine["model"]


def comparable(one: Place, other: Place) -> bool:
    """Unknown properties of a machine do not count as different."""
    return all(a is None or b is None or a == b for a, b in zip(one.machine, other.machine))


def newest(records: list[dict], engine: str, figure: str) -> Spread | None:
    """The figures of the last position that has any."""
    found = [spread for place in places(records) if (spread := place.spread(engine, figure))]
    return found[-1] if found else None
