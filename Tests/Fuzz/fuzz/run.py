"""A run of so many tries or seconds, deterministic for a seed."""

import math
import time
from pathlib import Path
from random import Random

from support.server import Server

from fuzz import imports
from fuzz.oracle import Oracle, finds_again
from fuzz.visits import Visits

# Tries per import: starting the program takes far longer than a request.
IMPORT_EVERY = 150


def run(folder: Path, seed: int, tries: float = math.inf, seconds: float = math.inf, within: float = 2) -> Oracle:
    random = Random(seed)
    server = Server("demo", folder / "site", "--log-level", "error").start()
    try:
        finds_again(server)
        oracle = Oracle(server, within)
        visits = Visits(server, oracle, random)
        (folder / "imports").mkdir()
        deadline = time.monotonic() + seconds
        number = 0
        while number < tries and time.monotonic() < deadline and len(oracle.findings) < 20:
            number += 1
            if number % IMPORT_EVERY == 0:
                imports.tries(oracle, random, folder / "imports")
            else:
                visits.one()
        oracle.is_well_in_the_end()
        return oracle
    finally:
        server.end()
