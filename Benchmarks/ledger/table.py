"""Writes the table of the newest figures into docs/performance.md, between two comments."""

import re

from .figures import ENGINES, FIGURES, MARKS
from .series import newest
from .spread import number

BEGIN, END = "<!-- newest figures -->", "<!-- end of newest figures -->"


def table(records: list[dict]) -> str:
    head = [f"| figure | {' | '.join(f'{engine} | mark' for engine in ENGINES)} |", "|---|" + "---:|---|" * len(ENGINES)]
    rows = []
    for name, figure in FIGURES.items():
        cells = [cell for engine in ENGINES for cell in cells_of(records, engine, name)]
        if any(cells):
            rows.append(f"| {figure.title} ({figure.unit}) | {' | '.join(cells)} |")
    return "\n".join(head + rows)


def cells_of(records: list[dict], engine: str, name: str) -> tuple[str, str]:
    spread, mark = newest(records, engine, name), MARKS[engine].get(name)
    if mark is None:
        return str(spread or ""), ""
    more = FIGURES[name].more_is_better
    bound = f"{'≥' if more else '≤'} {number(mark)}"
    if spread is None:
        return "", f"{bound}, not measured"
    return str(spread), f"{bound}, {'reached' if spread.meets(mark, more) else 'not reached'}"


def insert(page: str, records: list[dict]) -> str:
    """The page with the new table."""
    found = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)
    if not found.search(page):
        raise ValueError(f"there is no {BEGIN} … {END}")
    return found.sub(lambda _: f"{BEGIN}\n{table(records)}\n{END}", page)
