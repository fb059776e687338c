"""Takes down a run of script/bench, from the moment before it begins."""

import datetime
import sys

from . import machine, records
from .figures import FIGURES


class Recorder:
    def __init__(self) -> None:
        """Refuses where the commit would not say what was measured."""
        changed = machine.uncommitted()
        if changed:
            raise SystemExit(f"a line of the ledger names a commit, and these changes are in none:\n{changed}")
        self.commit = machine.commit()
        self.machine = machine.describe()
        if self.machine["busy"] > 0.1:
            print(f"bench: others use {self.machine['busy']:.0%} of this machine, which will show in the figures", file=sys.stderr)

    def record(self, engine: dict, seconds: int, figures: dict[str, float]) -> None:
        records.append({
            "commit": self.commit,
            "date": datetime.date.today().isoformat(),
            "source": records.MEASURED,
            "machine": self.machine,
            "engine": engine,
            "seconds": seconds,
            "figures": {
                name: {"value": round(value, 3), "unit": FIGURES[name].unit} for name, value in figures.items() if name in FIGURES
            },
        })
