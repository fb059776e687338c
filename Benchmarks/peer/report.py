"""Prints both sides next to each other."""

import textwrap

from ledger.figures import FIGURES, Figure
from ledger.spread import number

from .side import Side
from .work import Amount

ROWS = {
    name: FIGURES[name] for name in ("posts_per_s_1", "posts_per_s_64", "post_64_p99_ms", "idle_rss_mb", "start_ms")
} | {
    "post_1_p99_ms": Figure("Post, one writer, p99", "ms"),
    "delivery_p50_ms": Figure("Delivery, median", "ms"),
    "delivery_p99_ms": Figure("Delivery, p99", "ms"),
    "search_p50_ms": Figure("Search, median", "ms"),
    "search_p99_ms": Figure("Search, p99", "ms"),
    "rss_after_mb": Figure("Memory after the work", "MB"),
}
ORDER = (
    "posts_per_s_1", "post_1_p99_ms", "posts_per_s_64", "post_64_p99_ms", "delivery_p50_ms", "delivery_p99_ms", "search_p50_ms", "search_p99_ms",
    "idle_rss_mb", "rss_after_mb", "start_ms",
)
DIFFERENCES = (
    "An open page of Yoriai is given what changed as markup, over one stream; a listener of Synapse is given JSON and asks again after each answer. "
    "Yoriai answers a search with a page to read, Synapse with JSON. Yoriai begins with the demo community, Synapse with an empty server. "
    "Posts of Yoriai go to twenty topics of a channel, messages of Synapse into a room without threads. What is faster holds more posts in the end: "
    "“after the work” is for the same time, not for the same posts. Memory is that of the program, without PostgreSQL. "
    "wrk, the listeners, the database and the program share the processors."
)


def ratio(name: str, ours: float, theirs: float) -> float:
    """The ratio by which Yoriai is better."""
    better, worse = (ours, theirs) if ROWS[name].more_is_better else (theirs, ours)
    return better / worse if worse else float("inf")


def table(names: tuple[str, str], ours: dict, theirs: dict) -> str:
    lines = [f"{'':36}{names[0]:>12}{names[1]:>12}{'ratio':>10}"]
    for name in ORDER:
        label = f"{ROWS[name].title} ({ROWS[name].unit})"
        lines.append(f"{label:36}{number(ours[name]):>12}{number(theirs[name]):>12}{ratio(name, ours[name], theirs[name]):>9.1f}×")
    told = ["yes" if figures["finds_inside"] else "no" for figures in (ours, theirs)]
    lines.append(f"{'Finds a word inside of a sentence':36}{told[0]:>12}{told[1]:>12}")
    return "\n".join(lines)


def describe(sides: tuple[Side, Side], engine: dict, machine: dict, amount: Amount) -> str:
    """Notes for reading the table."""
    paragraphs = [
        f"A ratio above 1 is in favour of {sides[0].name}. {amount.seconds} s for each rate and for searching; {amount.posts} posts to "
        f"{amount.listeners} listeners; memory {amount.settle:g} s after the start.",
        f"Machine: {machine['cores']} cores, {machine['model']}, {machine['memory_gib']} GiB, Linux {machine['kernel']}; "
        f"others used {machine['busy']:.0%} of it before.",
        f"Database of both: {database(engine)}",
        *(f"{side.name} {side.versions()}: {side.settings()}." for side in sides),
        *(f"An answered post, {side.name}: {side.guarantee}" for side in sides),
        f"What differs: {DIFFERENCES}",
    ]
    return "\n".join(textwrap.fill(paragraph, 120, subsequent_indent="  ") for paragraph in paragraphs)


def database(engine: dict) -> str:
    told = ", ".join(value if key == "name" else f"{key} {value}" for key, value in engine.items())
    return f"{told}." + (" It keeps nothing through a power cut: these figures do not count." if engine.get("fsync") == "off" else "")
