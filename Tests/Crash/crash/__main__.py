"""The long suite: `script/crash`."""

import argparse
import tempfile
import time
from pathlib import Path

from support.postgres import Postgres

from crash.siege import PACE, Siege


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--pace", type=float, default=PACE, help="seconds between two acts of one writer, on average")
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite", help="on PostgreSQL the server and the database die by turns")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="yoriai-crash-") as folder:
        postgres = [Postgres.create()] if options.engine == "postgres" else []
        try:
            siege = Siege(Path(folder), options.seed, options.pace, 2, *postgres)
            try:
                print(siege.run(options.kills, audit_every=5))
            finally:
                siege.close()
        finally:
            for server in postgres:
                server.close()
    print("Nothing was lost, doubled or invented.")


if __name__ == "__main__":
    main()
