"""Invariants for any input: a timely response without an incident, bounded memory, and an intact database."""

import os
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from support.server import Server
from support.visitor import Visitor

from fuzz.http import GIVES_UP_AFTER, Answer, Silent, leave, send

# Maximum growth of memory after the start. Every cache is bounded (docs/security/limits.md): database and index pages
# 200 MB, renderings 64 MB; fragmentation takes as much as a third of it again.
MEGABYTES = 352
# A run of at least this many seconds must stop growing: its last quarter may use this much more than the previous one.
LONG = 900
GROWTH = 24


@dataclass
class Finding:
    what: str
    request: bytes

    def __str__(self) -> str:
        shown = self.request if len(self.request) < 1_500 else self.request[:1_000] + b" [...] " + self.request[-400:]
        return f"{self.what}\n    {shown!r}"


@dataclass
class Oracle:
    server: Server
    # Seconds after which a response is a finding.
    within: float
    statuses: Counter = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    slowest: float = 0
    slowest_import: float = 0
    most: float = 0
    # Seconds and megabytes, every few seconds.
    samples: list[tuple[float, float]] = field(default_factory=list)

    def __post_init__(self):
        self._started = time.monotonic()
        self._at_start = self.memory()
        self._allowed = MEGABYTES

    def tries(self, request: bytes, must_answer: bool = True) -> Answer | None:
        worked = self.worked()
        try:
            answer = send(self.server.port, request)
        except Silent:
            if must_answer:
                self.finds(f"no answer within {GIVES_UP_AFTER} seconds", request)
            return None
        except OSError as problem:
            self.finds(f"no connection: {problem}", request)
            return None
        self.statuses[answer.status] += 1
        if answer.status == 0:
            return answer  # it was closed: looks() tells whether the server ended
        self.slowest = max(self.slowest, answer.seconds)
        if answer.status >= 500:
            self.finds(f"answered {answer.status}: {incident(self.server, answer)}", request)
        if answer.seconds > self.within:
            # When the processor was mostly idle, the machine was busy with something else, or the request waited for another.
            self.finds(f"answered {answer.status} after {answer.seconds:.1f} seconds, {self.worked() - worked:.1f} of them at work", request)
        return answer

    def server_is_left(self, request: bytes) -> None:
        """Sends an endless request and disconnects."""
        leave(self.server.port, request)
        self.statuses["left"] += 1
        self.looks(request)

    def looks(self, request: bytes) -> None:
        """Checks the server between requests."""
        if self.server.process.poll() is not None:
            self.finds(f"the server ended with {self.server.process.returncode}: {last_words(self.server)}", request)
            self.server.start()
            finds_again(self.server)
        more = self.memory() - self._at_start
        self.most = max(self.most, more)
        seconds = time.monotonic() - self._started
        if not self.samples or seconds > self.samples[-1][0] + 2:
            self.samples.append((seconds, more))
        if more > self._allowed:
            self.finds(f"the server uses {more:.0f} MB more than at its start", request)
            self._allowed += MEGABYTES  # once is enough

    def finds(self, what: str, request: bytes) -> None:
        self.findings.append(Finding(what, request))

    def memory(self) -> float:
        """Megabytes of private memory. Mapped files are excluded: each mapping counts the same pages again, and the system reclaims them."""
        status = Path(f"/proc/{self.server.process.pid}/status").read_text()
        found = re.search(r"RssAnon:\s+(\d+)", status)
        return int(found.group(1)) / 1024 if found else 0

    def worked(self) -> float:
        """Processor seconds used by the server."""
        try:
            figures = Path(f"/proc/{self.server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            return 0  # it ended
        return (int(figures[11]) + int(figures[12])) / os.sysconf("SC_CLK_TCK")

    def quarters(self) -> list[float]:
        """The mean growth since the start for each quarter of the run, in megabytes."""
        length = self.samples[-1][0] if self.samples else 0
        parts = [[more for seconds, more in self.samples if quarter * length / 4 <= seconds <= (quarter + 1) * length / 4] for quarter in range(4)]
        return [sum(part) / len(part) if part else 0 for part in parts]

    def has_stopped_growing(self) -> None:
        before, last = self.quarters()[2:]
        if self.samples and self.samples[-1][0] >= LONG and last > before + GROWTH:
            self.finds(f"its memory grows: {last - before:.0f} MB more in the last quarter than in the one before", b"")

    def is_well_in_the_end(self) -> None:
        self.has_stopped_growing()
        started = time.monotonic()
        answer = send(self.server.port, b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        if answer.status != 200 or time.monotonic() - started > self.within:
            self.finds(f"in the end /health answers {answer.status}", b"")
        with self.server.database() as database:
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)] or database.execute("PRAGMA foreign_key_check").fetchall():
                self.finds("in the end the database is not whole", b"")

    def __str__(self) -> str:
        statuses = ", ".join(f"{count} × {status or 'closed'}" for status, count in self.statuses.most_common())
        return (
            f"{self.statuses.total()} tries: {statuses}\nslowest answer {self.slowest * 1000:.0f} ms, slowest import {self.slowest_import * 1000:.0f} ms, "
            f"at most {self.most:.0f} MB more than at the start; in the quarters " + ", ".join(f"{more:.0f}" for more in self.quarters()) + " MB"
        )


def finds_again(server: Server) -> None:
    """The search index takes a while after the start; until then feeds answer 503."""
    deadline = time.monotonic() + 120
    while Visitor(server.port).get("/search.json?q=a").status == 503:
        assert time.monotonic() < deadline, "the search index is not there after two minutes"
        time.sleep(0.1)


def last_words(server: Server) -> str:
    """The summary of a crash: the line before the backtrace, and its place in the sources."""
    lines = server.output.splitlines()[-600:]
    told = [line for line in lines if "Fatal error" in line or "Crash:" in line]
    places = [line.strip() for line in lines if re.search(r" in .* at .*/Sources/", line)]
    return " | ".join(told[-2:] + places[-12:]) or server.output[-600:]


def incident(server: Server, answer: Answer) -> str:
    """The log lines about a request."""
    number = answer.headers.get("X-Request-ID", "?")
    lines = [line for line in server.output.splitlines() if number in line]
    return lines[-1][:500] if lines else "the log says nothing"
