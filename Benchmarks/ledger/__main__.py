"""Draws the ledger, or checks that the drawing is up to date.

    script/bench --plot [--check]"""

import argparse
import sys

from . import records
from .machine import ROOT
from .plot import plot
from .table import insert

PLOT = ROOT / "docs/performance.svg"
PAGE = ROOT / "docs/performance.md"


def main() -> int:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plot", action="store_true", required=True)
    parser.add_argument("--check", action="store_true", help="write nothing, and fail where the ledger or what is drawn from it is not right")
    options = parser.parse_args()
    complaints = records.check()
    if not complaints:
        ledger = records.read()
        made = {PLOT: plot(ledger), PAGE: insert(PAGE.read_text(), ledger)}
        if options.check:
            complaints = [f"{path.relative_to(ROOT)} is not what the ledger gives: script/bench --plot" for path in made if stale(path, made[path])]
        else:
            for path, content in made.items():
                path.write_text(content)
    for complaint in complaints:
        print(f"ledger: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def stale(path, content: str) -> bool:
    return not path.exists() or path.read_text() != content


sys.exit(main())
