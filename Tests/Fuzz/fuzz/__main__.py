"""Fuzzing of any duration: `script/fuzz`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from fuzz.run import run


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/fuzz", description=__doc__)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=float, default=600)
    length.add_argument("--minutes", type=float)
    parser.add_argument("--within", type=float, default=2, help="seconds that an answer may take")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="yoriai-fuzz-") as folder:
        oracle = run(Path(folder), options.seed, seconds=options.minutes * 60 if options.minutes else options.seconds, within=options.within)
    print(oracle)
    for finding in oracle.findings:
        print(finding)
    sys.exit(1 if oracle.findings else 0)


if __name__ == "__main__":
    main()
