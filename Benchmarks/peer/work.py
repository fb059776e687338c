"""The workload of both programs, in the same order."""

import asyncio
import itertools
import time
from typing import NamedTuple

from bench import quantile

from .side import Side

# Invented words in Latin letters between spaces, which every index finds; not every index finds a word inside a Japanese sentence.
WORDS = [f"hokan{letter}" for letter in "abcdefghij"]
SENTENCE, INSIDE = "今朝は空に鰯雲が広がっています。", "鰯雲"


class Amount(NamedTuple):
    seconds: int
    listeners: int
    posts: int
    settle: float


def measure(side: Side, amount: Amount) -> dict[str, float | bool]:
    """Sets it up, restarts it, and measures; it is stopped at the end."""
    side.start()
    side.furnish()
    side.server.stop()
    side.start()
    figures: dict[str, float | bool] = {"start_ms": side.server.start_ms}
    time.sleep(amount.settle)
    figures["idle_rss_mb"] = side.server.rss_mb()
    figures |= search(side, amount.seconds)
    times = asyncio.run(side.deliver(amount.listeners, amount.posts))
    figures["delivery_p50_ms"], figures["delivery_p99_ms"] = quantile(times, 0.5), quantile(times, 0.99)
    # One more post releases requests of listeners that have gone, so that the writers do not pay for them.
    side.say("測定は続きます")
    rest(side)
    figures["posts_per_s_1"], figures["post_1_p99_ms"] = side.write(1, amount.seconds)
    rest(side)
    figures["posts_per_s_64"], figures["post_64_p99_ms"] = side.write(64, amount.seconds)
    figures["rss_after_mb"] = side.server.rss_mb()
    side.server.stop()
    return figures


def rest(side: Side, patience: float = 60) -> None:
    """Waits until the program is idle: less than a twentieth of a processor."""
    deadline = time.monotonic() + patience
    used = side.server.cpu_seconds()
    while time.monotonic() < deadline:
        time.sleep(1)
        before, used = used, side.server.cpu_seconds()
        if used - before < 0.05:
            return


def search(side: Side, seconds: int) -> dict[str, float | bool]:
    """One user searches for ten words in turn, one search after the other, among a hundred posts that contain them."""
    for number in range(100):
        side.say(f"測定のための投稿 {WORDS[number % 10]} です {number}")
    side.say(SENTENCE)
    wait_until_found(side, WORDS[-1])
    times = []
    end = time.perf_counter() + seconds
    for word in itertools.cycle(WORDS):
        begun = time.perf_counter()
        if begun > end:
            break
        if not side.find(word):
            raise SystemExit(f"{side.name} does not find {word}")
        times.append((time.perf_counter() - begun) * 1000)
    return {"search_p50_ms": quantile(times, 0.5), "search_p99_ms": quantile(times, 0.99), "finds_inside": side.find(INSIDE)}


def wait_until_found(side: Side, word: str) -> None:
    deadline = time.monotonic() + 30
    while not side.find(word):
        if time.monotonic() > deadline:
            raise SystemExit(f"{side.name} does not find {word} after 30 s")
        time.sleep(0.1)
