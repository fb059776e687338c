"""Every address of the site, read from the tables of routes."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEB = Path(__file__).resolve().parents[3] / "Sources" / "Web"
LINE = re.compile(r'\.(get|post|memberGet|memberPost)\(\s*"(/[^"]*)"')


@dataclass(frozen=True)
class Route:
    method: str
    pattern: str


@cache
def routes() -> list[Route]:
    found = [
        Route("POST" if word.lower().endswith("post") else "GET", pattern)
        for file in sorted(WEB.rglob("Routes*.swift"))
        for word, pattern in LINE.findall(file.read_text(encoding="utf-8"))
    ]
    assert len(found) > 60, f"only {len(found)} routes were found"
    return found


@cache
def fields_of() -> dict[str, list[str]]:
    """The names of fields that handlers ask for, by the folder of the feature."""
    found: dict[str, set[str]] = {}
    for file in WEB.rglob("*.swift"):
        names = re.findall(r'(?:form\[|query\[|has\(|word\(|id\()"([a-z-]+)"', file.read_text(encoding="utf-8"))
        found.setdefault(file.parent.name.lower(), set()).update(names)
    return {folder: sorted(names) for folder, names in found.items()}
