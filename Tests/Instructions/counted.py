"""A Yoriai under callgrind, which counts instructions between two points."""

import os
import re
import subprocess
import time
from pathlib import Path

from support.server import Server

# Counting starts on demand, because starting the server is slow enough.
CALLGRIND = ["valgrind", "--tool=callgrind", "--instr-atstart=no", "--fair-sched=yes", "--quiet"]
# Callgrind slows down everything but the clock: work done once a second falls into most requests, but not all.
ROUNDS = 40
ENOUGH = 6
WAITING = Path(__file__).with_name("sigsuspend.c")


class CountedServer(Server):
    def launch(self) -> None:
        self.folder = self.log.parent
        # Valgrind cannot read the compiler's debug information, and aborts.
        binary, waiting = self.folder / "yoriai", self.folder / "sigsuspend.so"
        subprocess.run(["strip", "--strip-debug", "-o", binary, self.binary], check=True)
        subprocess.run(["clang", "-shared", "-fPIC", "-o", waiting, WAITING], check=True)
        arguments = [*CALLGRIND, f"--callgrind-out-file={self.folder}/count", binary, self.command, "--data", self.data]
        arguments += ["--port", str(self.port), "--limits-posts", "0", "--limits-requests", "0", *self.options]
        self._launched_at = time.monotonic()
        with self.log.open("ab") as log:
            environment = {**os.environ, "LD_PRELOAD": str(waiting)}
            self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=environment)

    def count(self, act, limit: int) -> int:
        """The instructions of one `act`: the minimum of several, because the server does other work in between. A minimum within the limit needs few."""
        self._control("--instr=on")
        act()
        self._rest()
        counts = []
        while len(counts) < ROUNDS and (len(counts) < ENOUGH or min(counts) > limit):
            counts.append(self._once(act))
        self._control("--instr=off")
        return min(counts)

    def _rest(self) -> None:
        """Waits until the server rests, at most a minute: after its start, and after an act that feeds the search index."""
        deadline = time.monotonic() + 60
        used = self._cpu_seconds()
        while time.monotonic() < deadline:
            time.sleep(1)
            before, used = used, self._cpu_seconds()
            if used - before < 0.5:
                return

    def _cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _once(self, act) -> int:
        before = set(self._dumps())
        self._control("--zero")
        act()
        self._control("--dump")
        (dump,) = set(self._dumps()) - before
        return total(dump.read_text(encoding="utf-8", errors="replace"))

    def _dumps(self) -> list[Path]:
        return list(self.folder.glob("count.*"))

    def _control(self, option: str) -> None:
        subprocess.run(["callgrind_control", option, str(self.process.pid)], check=True, capture_output=True, timeout=60)


def total(dump: str) -> int:
    """The instructions of a whole dump."""
    return int(re.search(r"^(?:totals|summary): (\d+)", dump, re.MULTILINE).group(1))
