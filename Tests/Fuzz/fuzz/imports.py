"""Directory files for an import: valid ones, and malformed ones of every kind."""

import subprocess
import time
from pathlib import Path
from random import Random

from support.server import BINARY

from fuzz.oracle import Oracle
from fuzz.texts import mixed, word

GOOD = (Path(__file__).resolve().parents[3] / "Data" / "bodies.csv").read_bytes().split(b"\n")
ENDS_WITHIN = 60


def mutated(random: Random) -> bytes:
    lines = [GOOD[0], *random.sample(GOOD[1:-1], k=random.choice([1, 20, 500]))]
    for _ in range(random.choice([0, 1, 3, 40])):
        index = random.randrange(len(lines))
        cells = lines[index].split(b",")
        cell = random.randrange(len(cells))
        value = random.choice([word, mixed])(random).encode("utf-8", "surrogatepass")
        change = random.choice(["cell", "cell", "quote", "drop", "add", "bytes", "twice", "empty", "name"])
        if change in ("cell", "name"):
            cells[cell] = value.replace(b",", b"").replace(b"\n", b"") if random.random() < 0.7 else value
        elif change == "quote":
            cells[cell] = b'"' + value + random.choice([b'"', b"", b'""', b'"x'])
        elif change == "drop":
            del cells[cell]
        elif change == "add":
            cells[cell:cell] = [value] * random.choice([1, 100])
        elif change == "bytes":
            cells[cell] = random.randbytes(random.choice([1, 20]))
        elif change == "empty":
            cells = [b""]
        lines[index] = b",".join(cells)
        if change == "twice":
            lines.insert(index, lines[index])
    data = random.choice([b"\n", b"\n", b"\n", b"\r\n", b"\r"]).join(lines)
    return random.choice([
        data, data, data, data, b"\xef\xbb\xbf" + data, data.decode("utf-8", "replace").encode("utf-16"), data[: random.randrange(len(data) + 1)], b"",
        b"\n" * 10_000, b'"' * 10_001, b"," * 100_000, GOOD[0], b"id,id,id\n1,2,3\n", random.randbytes(5_000), data + b"\0" * 1_000,
    ])


def tries(oracle: Oracle, random: Random, folder: Path) -> None:
    """Runs the command like an operator. It must end in time, with 0 or with an error message, never by a signal."""
    file = folder / "import.csv"
    file.write_bytes(mutated(random))
    started = time.monotonic()
    command = [BINARY, "directory", "import", file, "--data", folder / "data"]
    limited = ["bash", "-c", 'ulimit -v 8388608; exec "$@"', "bash", *command]
    try:
        done = subprocess.run(limited, capture_output=True, timeout=ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        oracle.finds(f"importing did not end within {ENDS_WITHIN} seconds", file.read_bytes())
        return
    oracle.statuses[f"import {done.returncode}"] += 1
    oracle.slowest_import = max(oracle.slowest_import, time.monotonic() - started)
    if done.returncode not in (0, 1, 64) or done.returncode != 0 and not done.stdout + done.stderr:
        oracle.finds(f"importing ended with {done.returncode}: {(done.stdout + done.stderr)[-600:]!r}", file.read_bytes())
