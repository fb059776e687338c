"""Databases on the throw-away PostgreSQL, and nodes on a database."""

import os
import subprocess
import time
import urllib.parse
from pathlib import Path

from support.server import Server

URL = os.environ["YORIAI_TEST_POSTGRES"]


def psql(statement: str, database: str = "postgres") -> list[str]:
    """Runs one statement; rows as lines, columns separated by `|`."""
    address = urllib.parse.urlsplit(URL)._replace(path=f"/{database}").geturl()
    done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", statement, address], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()


class Database:
    def __init__(self, name: str, template: str = "template0"):
        self.name = name
        psql(f"CREATE DATABASE {name} TEMPLATE {template}")

    @property
    def url(self) -> str:
        return urllib.parse.urlsplit(URL)._replace(path=f"/{self.name}").geturl()

    def ask(self, statement: str) -> list[str]:
        return psql(statement, self.name)

    def count(self, table: str) -> int:
        return int(self.ask(f"SELECT count(*) FROM {table}")[0])

    def end_connections(self) -> None:
        # Waits for each: one that is still ending takes a statement, and breaks off in it.
        psql(f"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{self.name}'")

    def go_away(self) -> None:
        """Ends every connection and accepts no new one."""
        psql(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS false")
        self.end_connections()

    def come_back(self) -> None:
        psql(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS true")

    def drop(self) -> None:
        psql(f"DROP DATABASE {self.name} WITH (FORCE)")


class Node(Server):
    """A server with its data in the database; its folder contains only the outbox."""

    def __init__(self, command: str, folder: Path, database: Database, *options: str):
        super().__init__(command, folder, "--database", database.url, *options)


def wait_until(condition, seconds: float = 20):
    """The first true value of `condition`."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.02)
