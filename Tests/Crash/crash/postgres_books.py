"""The data of a community on PostgreSQL."""

import subprocess
from itertools import pairwise

from support.postgres import BINARIES, Postgres

from crash.books import Books, read


class PostgresBooks:
    """Like `SQLiteFile`, for a server's database; `server` changes when a standby is promoted."""

    def __init__(self, server: Postgres):
        self.server = server

    def books(self) -> Books:
        with self.server.connect() as database:
            database.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return read(lambda sql: database.execute(sql).fetchall())

    def rows(self, sql: str) -> list[tuple]:
        return self.server.ask(sql)

    def flaws(self) -> list[str]:
        """The engine's own findings about tables and indexes, and events whose ids do not rise in commit order."""
        address = ["--host", "127.0.0.1", "--port", str(self.server.port), "--username", "yoriai", "--database", "town"]
        checked = subprocess.run(
            [BINARIES / "pg_amcheck", "--install-missing", "--heapallindexed", *address], capture_output=True, text=True, timeout=120
        )
        commits = self.server.ask("SELECT id, pg_xact_commit_timestamp(xmin) FROM event ORDER BY id")
        disordered = [f"event {after[0]} was committed before {before[0]}" for before, after in pairwise(commits) if after[1] < before[1]]
        return disordered + ([f"pg_amcheck: {(checked.stdout + checked.stderr)[:1000]}"] if checked.returncode else [])
