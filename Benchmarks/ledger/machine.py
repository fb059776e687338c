"""The environment of a run: the machine and the state of the sources."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Files that a run may change itself, or that do not affect the program.
ASIDE = (":!Benchmarks/ledger.jsonl", ":!docs")


def describe() -> dict:
    """Recorded before a run."""
    return {
        "cores": os.cpu_count(),
        "model": first("/proc/cpuinfo", r"^model name\s*: (.*)$") or platform.machine(),
        "memory_gib": round(int(first("/proc/meminfo", r"^MemTotal:\s+(\d+)")) / 2**20, 1),
        "kernel": platform.release(),
        "busy": busy(),
    }


def busy(seconds: float = 2) -> float:
    """The share of the processors used by other processes: 0 on an idle machine. The load average would include the preceding build."""
    idle, whole = processor_times()
    time.sleep(seconds)
    idle_then, whole_then = processor_times()
    return round(1 - (idle_then - idle) / max(1, whole_then - whole), 3)


def processor_times() -> tuple[int, int]:
    times = [int(part) for part in first("/proc/stat", r"^cpu +(.*)$").split()[:8]]
    return times[3] + times[4], sum(times)


def first(path: str, pattern: str) -> str | None:
    found = re.search(pattern, Path(path).read_text(), re.MULTILINE)
    return found[1] if found else None


def commit() -> str:
    return git("rev-parse", "HEAD")


def uncommitted() -> str:
    """Uncommitted changes, which would make a run count for the wrong commit."""
    return git("status", "--porcelain", "--untracked-files=no", "--", ".", *ASIDE)


def git(*arguments: str) -> str:
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True).stdout.strip()
