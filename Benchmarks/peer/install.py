"""Synapse in a separate virtual environment, from PyPI, under .cache."""

import shutil
import subprocess
import sys
from pathlib import Path

from ledger.machine import ROOT

FOLDER = ROOT / ".cache/synapse"
# A fixed version, so that runs of different days are comparable; --peer-version overrides it.
VERSION = "1.163.2"
# The PostgreSQL driver as a wheel, because Synapse's own extra would compile it.
PACKAGES = ("matrix-synapse=={version}", "psycopg2-binary==2.9.10")


def install(version: str, folder: Path = FOLDER) -> Path:
    """Its Python. The stamp is written last, so that an incomplete environment is created again."""
    python, stamp = folder / "bin/python", folder / "installed"
    wanted = "\n".join(package.format(version=version) for package in PACKAGES)
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    print(f"==> Installing Synapse {version} in {folder.relative_to(ROOT)}", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, stdout=sys.stderr)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *wanted.split("\n")], check=True, stdout=sys.stderr)
    stamp.write_text(wanted)
    return python


def runtime(python: Path) -> dict[str, str]:
    """The versions of Python and its SQLite, and the default durability of that in WAL mode."""
    code = """
import platform, sqlite3, tempfile
with tempfile.NamedTemporaryFile() as file:
    database = sqlite3.connect(file.name)
    database.execute("PRAGMA journal_mode = WAL")
    print(platform.python_version(), sqlite3.sqlite_version, database.execute("PRAGMA synchronous").fetchone()[0])
"""
    version, sqlite, synchronous = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    names = {"0": "OFF", "1": "NORMAL", "2": "FULL", "3": "EXTRA"}
    return {"python": version, "sqlite": sqlite, "synchronous": names[synchronous]}
