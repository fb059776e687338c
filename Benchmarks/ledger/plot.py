"""Draws docs/performance.svg: small plots side by side, readable on light and dark pages, with a text alternative."""

from . import svg
from .figures import ENGINES, FIGURES, MARKS, PANELS
from .panel import HEIGHT, WIDTH, draw, point
from .series import Place, newest, places
from .spread import number

MARGIN, GAP, COLUMNS, HEAD = 24, 28, 2, 62

STYLE = """
svg { --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --grid: #d8dee4; --sqlite: #0b61a4; --postgresql: #a84300 }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --grid: #30363d; --sqlite: #6cb6ff; --postgresql: #ffa657 }
}
text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.title { font-size: 18px; font-weight: 600 }
.heading { font-size: 14px; font-weight: 600 }
.small { font-size: 12px; fill: var(--quiet) }
.label { font-weight: 600 }
.end { text-anchor: end }
.middle { text-anchor: middle }
.paper { fill: var(--paper) }
.grid { stroke: var(--grid) }
.line, .bar { stroke-width: 2; fill: none }
.mark { stroke-width: 1.5; stroke-dasharray: 5 4 }
.neutral { stroke: var(--quiet) }
.sqlite { stroke: var(--sqlite) }
.postgresql { stroke: var(--postgresql) }
.point.sqlite, text.sqlite { fill: var(--sqlite); stroke: none }
.point.postgresql, text.postgresql { fill: var(--postgresql); stroke: none }
"""


def plot(records: list[dict]) -> str:
    """The whole file."""
    over = places(records)
    rows = -(-len(PANELS) // COLUMNS)
    width = 2 * MARGIN + COLUMNS * WIDTH + (COLUMNS - 1) * GAP
    height = HEAD + MARGIN + rows * HEIGHT + (rows - 1) * GAP
    cells = [
        (MARGIN + index % COLUMNS * (WIDTH + GAP), HEAD + MARGIN // 2 + index // COLUMNS * (HEIGHT + GAP)) for index in range(len(PANELS))
    ]
    parts = [
        svg.element("title", "Speed of Yoriai, commit by commit", id="title"),
        svg.element("desc", description(records, over), id="desc"),
        svg.element("style", STYLE),
        svg.element("rect", width=width, height=height, class_="paper"),
        svg.text(MARGIN, 36, "Speed of Yoriai, commit by commit", class_="title"),
        *legend(width),
        *(draw(panel, over, x, y) for panel, (x, y) in zip(PANELS, cells)),
    ]
    root = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}", "width": width, "height": height, "role": "img"}
    return svg.element("svg", *(f"\n{part}" for part in parts), "\n", **root, aria_labelledby="title desc") + "\n"


def legend(width: int) -> list[str]:
    x = width - MARGIN - 330
    parts = []
    for engine, left in zip(ENGINES, (x, x + 84)):
        parts += [point(engine, left, 31, engine), svg.text(left + 10, 36, engine)]
    return parts + [svg.line(x + 196, 31, x + 226, 31, "mark neutral"), svg.text(x + 234, 36, "mark to reach")]


def description(records: list[dict], over: list[Place]) -> str:
    """The text alternative of the plots."""
    commits = "commit" if len(over) == 1 else "commits"
    sentences = [f"{len(PANELS)} plots over {len(over)} {commits}, each with a line for SQLite and one for PostgreSQL."]
    for panel in PANELS:
        unit = FIGURES[panel.sqlite].unit
        told = []
        for engine in ENGINES:
            if spread := newest(records, engine, panel.figure(engine)):
                mark = MARKS[engine].get(panel.figure(engine))
                told.append(f"{engine} {spread} {unit}" + (f" (mark {number(mark)})" if mark else ""))
        sentences.append(f"{panel.title}: {', '.join(told) or 'not measured yet'}.")
    return " ".join(sentences)
