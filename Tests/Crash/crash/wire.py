"""A kept connection to a server, or to one of several nodes, which distinguishes a request that was never sent from one without a response."""

import http.client
import re
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

ANSWERS_WITHIN = 30


class Down(Exception):
    """Connection refused: nothing was sent."""


class Broken(Exception):
    """The request was sent, at least in part, without a complete response."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    @property
    def session(self) -> str | None:
        found = re.search(r"yoriai_session=([0-9a-f]+)", self.headers.get("Set-Cookie") or "")
        return found.group(1) if found else None


class Wire:
    def __init__(self, nodes: Sequence[int], session: str | None = None, network: str | None = None):
        """`nodes`: ports; the first is used until it fails. `network`: the address a proxy would report."""
        self.headers = {"Accept-Language": "ja"}
        if session:
            self.headers["Cookie"] = f"yoriai_session={session}"
        if network:
            self.headers["X-Forwarded-For"] = network
        self._nodes = deque(nodes)
        self._connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, fields: dict[str, str] | None = None) -> Answer:
        connection = self.connect()
        headers = dict(self.headers)
        body = None
        if fields is not None:
            body = urlencode(fields).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        except (OSError, http.client.HTTPException) as problem:
            self.goes_elsewhere()
            raise Broken from problem

    def open(self, path: str, headers: dict[str, str]) -> http.client.HTTPResponse:
        """A response to continue reading, such as a stream."""
        connection = self.connect()
        try:
            connection.request("GET", path, headers={**self.headers, **headers})
            return connection.getresponse()
        except (OSError, http.client.HTTPException) as problem:
            self.goes_elsewhere()
            raise Broken from problem

    def goes_elsewhere(self) -> None:
        """Switches to the next node, like a proxy."""
        self.close()
        self._nodes.rotate(-1)

    def close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def connect(self) -> http.client.HTTPConnection:
        """The kept connection, or a new one."""
        if self._connection:
            return self._connection
        connection = http.client.HTTPConnection("127.0.0.1", self._nodes[0], timeout=ANSWERS_WITHIN)
        try:
            connection.connect()
        except OSError as problem:
            self._nodes.rotate(-1)
            raise Down from problem
        self._connection = connection
        return connection


def wait_a_little() -> None:
    """The pause between two attempts to connect."""
    time.sleep(0.005)
