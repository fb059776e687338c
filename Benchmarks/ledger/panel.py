"""One of the small plots: a figure of both engines over the commits, with their limits."""

from . import svg
from .figures import ENGINES, FIGURES, MARKS, Panel
from .scale import Scale
from .series import Place, comparable
from .spread import number

WIDTH, HEIGHT = 420, 214
LEFT, RIGHT, TOP, BOTTOM = 56, 108, 46, 178
# Labels closer than this would overlap.
APART = 15


def draw(panel: Panel, places: list[Place], x: int, y: int) -> str:
    figure = FIGURES[panel.sqlite]
    better = "more is better" if figure.more_is_better else "less is better"
    scale = Scale(largest(panel, places), TOP, BOTTOM)
    parts = [svg.text(0, 16, panel.title, class_="heading"), svg.text(0, 32, f"{figure.unit}, {better}", class_="small")]
    parts += grid(scale) + axis(places) + marks(panel, scale)
    for engine in ENGINES:
        parts += line_of(engine, panel.figure(engine), figure.unit, places, scale)
    parts += labels(panel, places, scale)
    return svg.element("g", *parts, transform=f"translate({x} {y})")


def largest(panel: Panel, places: list[Place]) -> float:
    found = [spread.high for engine in ENGINES for place in places if (spread := place.spread(engine, panel.figure(engine)))]
    return max([*found, *(mark for engine in ENGINES if (mark := mark_of(panel, engine)))], default=1)


def mark_of(panel: Panel, engine: str) -> float | None:
    return MARKS[engine].get(panel.figure(engine))


def across(index: int, places: list[Place]) -> float:
    """A single position is centred."""
    width = WIDTH - LEFT - RIGHT
    return LEFT + (width * (0.04 + 0.92 * index / (len(places) - 1)) if len(places) > 1 else width / 2)


def grid(scale: Scale) -> list[str]:
    parts = []
    for tick in scale.ticks:
        height = scale(tick)
        parts.append(svg.line(LEFT, height, WIDTH - RIGHT, height, "grid"))
        parts.append(svg.text(LEFT - 8, height + 4, number(tick), class_="small end"))
    return parts


def axis(places: list[Place]) -> list[str]:
    """The first and last commit by name; those between only in order."""
    ends = {0, len(places) - 1} if places else set()
    return [svg.text(across(index, places), BOTTOM + 19, places[index].name, class_="small middle") for index in sorted(ends)]


def marks(panel: Panel, scale: Scale) -> list[str]:
    parts = []
    for engine in ENGINES:
        if mark := mark_of(panel, engine):
            parts.append(svg.line(LEFT, scale(mark), WIDTH - RIGHT, scale(mark), f"mark {engine.lower()}"))
    return parts


def line_of(engine: str, figure: str, unit: str, places: list[Place], scale: Scale) -> list[str]:
    """A point per position, with a bar when runs differ, and a line through those of equal machines."""
    name = engine.lower()
    found = [(place, across(index, places), spread) for index, place in enumerate(places) if (spread := place.spread(engine, figure))]
    parts = []
    for (before, x1, left), (place, x2, right) in zip(found, found[1:]):
        if comparable(before, place):
            parts.append(svg.path([(x1, scale(left.middle)), (x2, scale(right.middle))], f"line {name}"))
    for place, x, spread in found:
        if spread.low != spread.high:
            parts.append(svg.line(x, scale(spread.low), x, scale(spread.high), f"bar {name}"))
        parts.append(point(engine, x, scale(spread.middle), f"{engine}, {place.name}: {spread} {unit}"))
    return parts


def point(engine: str, x: float, y: float, words: str) -> str:
    """A disc and a square, so that the engines differ without colour too."""
    if engine == ENGINES[0]:
        return svg.titled("circle", words, cx=x, cy=y, r=4, class_=f"point {engine.lower()}")
    return svg.titled("rect", words, x=x - 3.5, y=y - 3.5, width=7, height=7, class_=f"point {engine.lower()}")


def labels(panel: Panel, places: list[Place], scale: Scale) -> list[str]:
    """The newest figures and the limits, to the right of their heights, without overlap."""
    wanted = []
    for engine in ENGINES:
        spreads = [spread for place in places if (spread := place.spread(engine, panel.figure(engine)))]
        if spreads:
            wanted.append([scale(spreads[-1].middle), str(spreads[-1]), f"label {engine.lower()}"])
        if mark := mark_of(panel, engine):
            wanted.append([scale(mark), f"mark {number(mark)}", f"small {engine.lower()}"])
    wanted.sort(key=lambda label: label[0])
    for above, below in zip(wanted, wanted[1:]):
        below[0] = max(below[0], above[0] + APART)
    overhang = max(0, wanted[-1][0] - BOTTOM) if wanted else 0
    return [svg.text(WIDTH - RIGHT + 8, height - overhang + 4, words, class_=class_) for height, words, class_ in wanted]
