"""A copy of the project with many changes compiled in, and its tests."""

import contextlib
import os
import re
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from mutation.sites import Site

SWITCH = """import Glibc

/// The change that holds in this run of the tests; 0 is none.
private let activeMutant = getenv("YORIAI_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

@inline(never)
func mutant(_ number: Int) -> Bool { activeMutant == number }
"""
ROUNDS = 8


@dataclass(frozen=True)
class Mutant:
    number: int
    file: str
    site: Site

    @property
    def line(self) -> int:
        return self.site.first + 1


class Program:
    def __init__(self, root: Path, scratch: Path):
        self.root = root
        self._scratch = scratch
        self._originals: dict[str, str] = {}
        # Of the last run: the first failure as reported by the tests.
        self.issue = ""

    def build(self, mutants: list[Mutant]) -> list[Mutant]:
        """Compiles the changes and returns those that compile, because a pattern does not know types."""
        for target in {Path(mutant.file).parts[1] for mutant in mutants}:
            (self.root / "Sources" / target / "Mutant.swift").write_text(SWITCH, encoding="utf-8")
        for _ in range(ROUNDS):
            spans = self._write(mutants)
            log = self._swift_build()
            if log is None:
                return mutants
            refused = {
                mutant.number
                for file, line in re.findall(r"/(Sources/[^:\s]+\.swift):(\d+):\d+: error:", log)
                for mutant, first, last in spans.get(file, [])
                if first <= int(line) <= last
            }
            if not refused:
                raise SystemExit("mutate: the changed program does not compile, and no change is to blame:\n" + log[-3000:])
            mutants = [mutant for mutant in mutants if mutant.number not in refused]
        raise SystemExit("mutate: too many changes do not compile")

    def _write(self, mutants: list[Mutant]) -> dict[str, list[tuple[Mutant, int, int]]]:
        """Writes the files and returns the lines of each change."""
        for name, text in self._originals.items():
            (self.root / name).write_text(text, encoding="utf-8")
        spans: dict[str, list[tuple[Mutant, int, int]]] = {}
        for name in sorted({mutant.file for mutant in mutants}):
            path = self.root / name
            lines = self._originals.setdefault(name, path.read_text(encoding="utf-8")).split("\n")
            written, number, places = [], 0, []
            for mutant in sorted((mutant for mutant in mutants if mutant.file == name), key=lambda mutant: mutant.site.first):
                written += lines[number : mutant.site.first]
                first = len(written) + 1
                written += mutant.site.text.replace("{N}", str(mutant.number)).split("\n")
                places.append((mutant, first, len(written)))
                number = mutant.site.last + 1
            path.write_text("\n".join(written + lines[number:]), encoding="utf-8")
            spans[name] = places
        return spans

    def _swift_build(self) -> str | None:
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        command = ["swift", "build", "--build-tests", "--scratch-path", str(self._scratch)]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True)
        return None if done.returncode == 0 else done.stdout + done.stderr

    def notices(self, mutant: int, filters: list[str], seconds: int) -> str:
        """How the tests notice a change: a failure, a crash or a timeout; empty when they pass."""
        binary = self._scratch / "debug/yoriaiPackageTests.xctest"
        command = [str(binary), "--testing-library", "swift-testing", "--no-parallel"]
        for name in filters:
            command += ["--filter", name]
        with tempfile.TemporaryDirectory(prefix="yoriai-mutate.") as temporary:
            environment = {**os.environ, "YORIAI_MUTANT": str(mutant), "TMPDIR": temporary}
            os.chmod(temporary, 0o711)
            run = subprocess.Popen(
                command, cwd=self.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True
            )
            late = threading.Event()
            limit = threading.Timer(seconds, lambda: (late.set(), end(run)))
            limit.start()
            try:
                seen, self.issue = noticed(run, filters)
                return "stands still" if late.is_set() else seen
            finally:
                limit.cancel()
                end(run)

    def restore(self) -> None:
        for name, text in self._originals.items():
            (self.root / name).write_text(text, encoding="utf-8")
        for file in (self.root / "Sources").glob("*/Mutant.swift"):
            file.unlink()


def noticed(run: subprocess.Popen, filters: list[str]) -> tuple[str, str]:
    """Reads until the first failure, since later ones add nothing. Returns that line too."""
    for line in run.stdout:
        if " recorded an issue" in line:
            return "fails", line.strip()
        if "Test run with 0 tests" in line:
            raise SystemExit(f"mutate: no test matches {filters}")
    return ("ends" if run.wait() != 0 else ""), ""


def end(run: subprocess.Popen) -> None:
    """Ends the tests and their child processes."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()
