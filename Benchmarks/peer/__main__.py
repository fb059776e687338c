"""Runs the same workload on Yoriai and on another program on this machine, one after the other, and prints both figures and their ratio.

    script/bench --peer synapse [--seconds N] [--listeners N] [--posts N] [--database postgres://…] [--json]

Nothing is written to the ledger. A smoke test in less than two minutes: --seconds 5 --listeners 20 --settle 3"""

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

from bench import Server, drop_database, engine, make_database
from ledger import machine

from .install import VERSION
from .report import ORDER, describe, ratio, table
from .side import Side
from .synapse import Synapse
from .work import Amount, measure
from .yoriai import Yoriai

PORT = 18_090


def main() -> None:
    options = parse()
    amount = Amount(options.seconds, options.listeners, options.posts, options.settle)
    about = machine.describe()
    made = []
    folder = Path(tempfile.mkdtemp(prefix="yoriai-peer-"))
    try:
        sides = (
            Yoriai(options.binary, data(folder, "yoriai"), PORT, database(options.database, "yoriai", made)),
            Synapse(options.peer_version, data(folder, "synapse"), PORT + 1, database(options.database, "synapse", made)),
        )
        ours, theirs = (measure(side, amount) for side in sides)
        print_results(options, sides, ours, theirs, describe(sides, engine(options.database), about, amount))
    finally:
        Server.end_all()
        for name in made:
            drop_database(options.database, name)
        shutil.rmtree(folder, ignore_errors=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", help=argparse.SUPPRESS)
    parser.add_argument("--peer", choices=["synapse"], required=True)
    parser.add_argument("--peer-version", default=VERSION, help=f"the version of the other program ({VERSION})")
    parser.add_argument("--seconds", type=int, default=20, help="how long each rate is measured (20)")
    parser.add_argument("--listeners", type=int, default=500, help="how many hear of each post (500)")
    parser.add_argument("--posts", type=int, default=20, help="how many posts are delivered to them (20)")
    parser.add_argument("--settle", type=float, default=15, help="seconds between start and memory (15)")
    parser.add_argument("--database", help="a PostgreSQL server for both, such as postgres://postgres@127.0.0.1/postgres")
    parser.add_argument("--json", action="store_true", help="print one object")
    return parser.parse_args()


def data(folder: Path, name: str) -> Path:
    """A separate folder for each program."""
    path = folder / name
    path.mkdir()
    return path


def database(server_url: str | None, program: str, made: list[str]) -> str | None:
    """A new database on the server; its name is recorded for removal."""
    if not server_url:
        return None
    name = f"yoriai_peer_{program}_{os.getpid()}"
    url = make_database(server_url, name)
    made.append(name)
    return url


def print_results(options, sides: tuple[Side, Side], ours: dict, theirs: dict, about: str) -> None:
    if options.json:
        figures = {side.name: side_figures for side, side_figures in zip(sides, (ours, theirs))}
        ratios = {name: ratio(name, ours[name], theirs[name]) for name in ORDER}
        print(json.dumps({**figures, "ratios": ratios, "about": about}, ensure_ascii=False))
        return
    print(table((sides[0].name, sides[1].name), ours, theirs))
    print(f"\n{about}")


main()
