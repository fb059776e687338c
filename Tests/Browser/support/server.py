"""A Yoriai process on loopback, with its own data folder."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import time
from pathlib import Path

BINARY = Path(os.environ.get("YORIAI_BINARY", ".build/debug/yoriai")).resolve()
# A debug build on a busy machine needs about a minute to create the demo community.
STARTS_WITHIN = 180
STOPS_WITHIN = 20
CODE = re.compile(r"\b[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\b")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Started by `start`, ended by `stop` or `kill`, and started again on the same port and data."""

    def __init__(self, command: str, folder: Path, *options: str):
        self.command = command
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.options = options
        self.binary = BINARY
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None
        # Seconds from its last start to its first response.
        self.answered_after = 0.0
        folder.mkdir(parents=True, exist_ok=True)

    def start(self) -> "Server":
        self.launch()
        self.wait_until_it_answers()
        self.answered_after = time.monotonic() - self._launched_at
        return self

    def launch(self) -> None:
        """Starts it without waiting."""
        arguments = [self.binary, self.command, "--data", self.data, "--port", str(self.port)]
        # Tests do in a second what people do in an hour.
        for limit in ("--limits-posts", "--limits-requests"):
            arguments += [] if limit in self.options else [limit, "0"]
        arguments += self.options
        self._launched_at = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)

    def stop(self) -> int:
        """Stops it as an init system does, and returns the exit status."""
        self.process.terminate()
        return self._wait_for_the_end()

    def kill(self) -> int:
        """Kills it at once, like a power failure."""
        self.process.send_signal(signal.SIGKILL)
        return self._wait_for_the_end()

    def end(self) -> None:
        """Leaves no process behind, whatever its state."""
        if self.process and self.process.poll() is None:
            self.kill()

    @property
    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    @property
    def first_run_code(self) -> str:
        return CODE.search(self.output).group()

    def database(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.data / 'yoriai.sqlite'}?mode=ro", uri=True, timeout=10)

    def copy_data_to(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        with self.database() as source, sqlite3.connect(folder / "yoriai.sqlite") as copy:
            source.backup(copy)

    def _wait_for_the_end(self) -> int:
        try:
            return self.process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server did not end within {STOPS_WITHIN} seconds:\n{self.output[-2000:]}") from None

    def wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            assert self.process.poll() is None, f"the server ended with {self.process.returncode}:\n{self.output[-2000:]}"
            assert time.monotonic() < deadline, f"the server did not answer within {STARTS_WITHIN} seconds:\n{self.output[-2000:]}"
            time.sleep(0.005)  # polling, because nothing signals when a port opens

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()
