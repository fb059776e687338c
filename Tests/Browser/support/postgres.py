"""A durable PostgreSQL server on loopback, which can be killed, paused, copied and promoted."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg

from support.server import free_port

OWNER = "postgres"
BINARIES = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), default=None)
STARTS_WITHIN = 60
SETTINGS = {
    "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on", "listen_addresses": "127.0.0.1", "unix_socket_directories": "",
    "max_connections": "80", "shared_buffers": "64MB", "log_min_messages": "fatal", "max_wal_senders": "4", "track_commit_timestamp": "on", "wal_keep_size": "256MB",
    # Keeps crash recovery short, so that a run with many kills makes progress.
    "checkpoint_timeout": "30s", "recovery_init_sync_method": "syncfs",
}


class Postgres:
    """Made by `create` or `standby`, removed by `close`, which leaves no process behind."""

    def __init__(self, port: int | None = None):
        self.folder = Path(tempfile.mkdtemp(prefix="yoriai-postgres-"))
        self.port = port or free_port()
        self.process: subprocess.Popen | None = None
        self._user = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.geteuid() == 0 else {}
        if self._user:
            shutil.chown(self.folder, OWNER, OWNER)

    @classmethod
    def create(cls) -> "Postgres":
        server = cls()
        try:
            server._run("initdb", "--pgdata", server.data, "--username", "yoriai", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync")
            server.configure(**SETTINGS)
            server.start()
            server.ask("CREATE DATABASE town TEMPLATE template0", database="postgres")
        except BaseException:
            server.close()
            raise
        return server

    def standby(self, name: str, port: int | None = None) -> "Postgres":
        """A standby of this server; `name` is its name in `synchronous_standby_names`."""
        copy = Postgres(port)
        try:
            source = f"host=127.0.0.1 port={self.port} user=yoriai application_name={name}"
            copy._run("pg_basebackup", "--pgdata", copy.data, "--checkpoint", "fast", "--no-sync", "--write-recovery-conf", "--dbname", source)
            copy.start()
        except BaseException:
            copy.close()
            raise
        return copy

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def configure(self, **settings: str) -> None:
        """Read at the next start, or by `reload`; a later value of a setting wins."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def reload(self) -> None:
        self.process.send_signal(signal.SIGHUP)

    def start(self) -> "Postgres":
        """Returns when it answers; starts it if needed."""
        if not self.is_running:
            self.launch()
        deadline = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            assert self.is_running, f"PostgreSQL ended:\n{self.log[-2000:]}"
            assert time.monotonic() < deadline, f"PostgreSQL does not answer:\n{self.log[-2000:]}"
            time.sleep(0.01)
        return self

    def launch(self) -> None:
        """Starts it without waiting."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [BINARIES / "postgres", "-D", self.data, "-p", str(self.port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True, **self._user,
            )

    def kill(self) -> None:
        """Kills the server with all its processes, and waits until its shared memory is released."""
        for process in self.family():
            _send(process, signal.SIGKILL)
        self.process.wait(20)
        # Processes that were just being started.
        deadline = time.monotonic() + 20
        while left := self._left():
            for process in left:
                _send(process, signal.SIGKILL)
            assert time.monotonic() < deadline, f"processes of PostgreSQL do not end: {left}"
            time.sleep(0.005)

    def stop_at_once(self) -> None:
        """Like `pg_ctl stop -m immediate`: ends without a clean shutdown."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(20)

    def kill_one(self) -> None:
        """Kills one backend process: the server ends all others, recovers and continues."""
        mine = [child for child in _children(self.process.pid) if " town " in _title(child)]
        if mine:
            _send(mine[0], signal.SIGKILL)
            _gone(mine[0])

    def freeze(self) -> None:
        """Pauses all its processes: connections stay open without an answer."""
        self._frozen = self.family()
        for process in self._frozen:
            _send(process, signal.SIGSTOP)

    def thaw(self) -> None:
        for process in self._frozen:
            _send(process, signal.SIGCONT)

    def waits_for(self, standby: str) -> None:
        """From now on, a commit waits for this standby too."""
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{standby}'")
        self.reload()
        deadline = time.monotonic() + 30
        while self.ask("SELECT sync_state FROM pg_stat_replication") != [("sync",)]:
            assert time.monotonic() < deadline, f"{standby} does not follow"
            time.sleep(0.05)

    def falls_behind(self) -> None:
        """Cuts a standby off, like a network failure."""
        self.ask("ALTER SYSTEM SET primary_conninfo = ''", database="postgres")
        self.reload()
        deadline = time.monotonic() + 30
        while self.ask("SELECT count(*) FROM pg_stat_wal_receiver") != [(0,)]:
            assert time.monotonic() < deadline, "it still follows"
            time.sleep(0.05)

    def promote(self) -> None:
        """Returns when it accepts writes."""
        self._run("pg_ctl", "promote", "--pgdata", self.data, "--wait")

    def ask(self, statement: str, database: str = "town") -> list[tuple]:
        with self.connect(database) as connection:
            connection.autocommit = True
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def connect(self, database: str = "town") -> psycopg.Connection:
        return psycopg.connect(
            f"host=127.0.0.1 port={self.port} user=yoriai dbname={database}", connect_timeout=10, options="-c statement_timeout=30000"
        )

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def family(self) -> list[int]:
        """The server and its processes; the server first, so that it starts no further ones."""
        return [self.process.pid, *_children(self.process.pid)] if self.is_running else []

    def close(self) -> None:
        try:
            if self.is_running:
                self.kill()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _left(self) -> list[int]:
        """The processes with its working folder."""
        left = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and (entry / "cwd").resolve() == self.data.resolve():
                    left.append(int(entry.name))
            except OSError:
                pass  # it ended, or is not accessible
        return left

    def _answers(self) -> bool:
        try:
            self.ask("SELECT 1", database="postgres")
            return True
        except psycopg.Error:
            return False

    def _run(self, program: str, *arguments: object) -> None:
        done = subprocess.run(
            [BINARIES / program, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, timeout=120, **self._user
        )
        assert done.returncode == 0, f"{program}: {done.stderr[-1000:]}"


def url_of(servers: Sequence[Postgres]) -> str:
    """The address of the primary among these."""
    hosts = ",".join(f"127.0.0.1:{server.port}" for server in servers)
    return f"postgres://yoriai@{hosts}/town"


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _title(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text().rstrip("\0")
    except OSError:
        return ""


def _gone(process: int) -> None:
    """Waits until the server has noticed the end of its process; shortly afterwards it ends the others."""
    deadline = time.monotonic() + 20
    while Path(f"/proc/{process}").exists():
        assert time.monotonic() < deadline, f"{process} does not end"
        time.sleep(0.001)


def _send(process: int, number: int) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        pass  # it ended meanwhile
