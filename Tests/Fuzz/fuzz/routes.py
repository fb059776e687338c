"""Every address of the site, parsed from the route tables and the declarations of paths, with the fields that its handlers read."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[3] / "Sources"
WEB = SOURCES / "Web"
LINE = re.compile(r"\.(get|post|memberGet|memberPost)\(\s*Path\.(\w+)(?:, \.\w+)?, ([\w.]+)")
# `static let topicState = PathPattern<ID<Topic>>("/topics/{id}/state")`; the pages of a subject have its kind instead of a literal.
DECLARED = re.compile(r'static let (\w+) = Path(?:Pattern<.+>)?\((?:"(/[^"]*)"|\.(\w+))\)')
KIND = re.compile(r'static let (\w+) = Subject\.Kind\("([\w-]+)"\)')
NAMED = re.compile(r"let (\w+) = (\w+)\(site")
FIELD = re.compile(r'(?:\w+\[|has\(|word\(|id\(|line\(html, |area\(html, |select\(html, |password\(html, |\.name\()"([a-z][A-Za-z-]*)"')


@dataclass(frozen=True)
class Route:
    method: str
    pattern: str
    # Names of fields and parameters, of the whole feature.
    fields: tuple[str, ...] = ()


@cache
def routes() -> list[Route]:
    found = [route for file in sorted(WEB.rglob("ComponentPages+*.swift")) for route in routes_in(file.read_text(encoding="utf-8"))]
    # These are composed from the kinds of feeds: `Path.feed(kind, form)`.
    found += [Route("GET", f"/{name}.{form}", fields_beside("FeedPages")) for name in ("search", "questions", "questions/unanswered") for form in ("atom", "json")]
    assert len(found) > 170, f"only {len(found)} routes were found"
    assert all(route.fields for route in found if route.method == "POST"), "a form without fields"
    return found


def routes_in(text: str) -> list[Route]:
    names = dict(NAMED.findall(text))
    lines = LINE.findall(text)
    assert len(lines) == len(re.findall(r"\.(?:get|post|memberGet|memberPost)\((?!Path\.feed\()", text)), "a route was not understood"
    return [
        Route("POST" if word.lower().endswith("post") else "GET", patterns()[path], fields_beside(names.get(handler.split(".")[0], handler.split(".")[0])))
        for word, path, handler in lines
    ]


@cache
def patterns() -> dict[str, str]:
    """The pattern of each declared path, by its name."""
    kinds = dict(found for file in (SOURCES / "Core").rglob("*.swift") for found in KIND.findall(file.read_text(encoding="utf-8")))
    declared = [found for file in WEB.rglob("*.swift") for found in DECLARED.findall(file.read_text(encoding="utf-8"))]
    return {name: pattern or f"/{kinds[kind]}s/{{id}}" for name, pattern, kind in declared}


@cache
def fields_beside(type_name: str) -> tuple[str, ...]:
    """The names of fields in the folder of a type of pages."""
    files = list(WEB.rglob(f"{type_name}.swift"))
    assert len(files) == 1, f"{type_name} stands in {files}"
    names = {name for file in files[0].parent.glob("*.swift") for name in FIELD.findall(file.read_text(encoding="utf-8"))}
    return tuple(sorted(names | {"text"}))
