"""Records a run of script/bench, starting before it begins."""

import datetime
import sys

from . import machine, records
from .figures import FIGURES


class Recorder:
    def __init__(self, engine: dict) -> None:
        """Refuses when the commit would not describe the measured program, or the engine is less durable than others in the ledger."""
        if engine.get("fsync") == "off" or engine.get("synchronous_commit", "on") in ("off", "local"):
            raise SystemExit("figures of a PostgreSQL with fsync or synchronous_commit off are not for the ledger: it loses what it confirmed")
        changed = machine.uncommitted()
        if changed:
            raise SystemExit(f"a line of the ledger names a commit, and these changes are in none:\n{changed}")
        self.engine = engine
        self.commit = machine.commit()
        self.machine = machine.describe()
        if self.machine["busy"] > 0.1:
            print(f"bench: others use {self.machine['busy']:.0%} of this machine, which will show in the figures", file=sys.stderr)

    def record(self, seconds: int, figures: dict[str, float]) -> None:
        records.append({
            "commit": self.commit,
            "date": datetime.date.today().isoformat(),
            "source": records.MEASURED,
            "machine": self.machine,
            "engine": self.engine,
            "seconds": seconds,
            "figures": {
                name: {"value": round(value, 3), "unit": FIGURES[name].unit} for name, value in figures.items() if name in FIGURES
            },
        })
