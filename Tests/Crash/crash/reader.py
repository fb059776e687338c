"""Open pages: they listen, lose the server, reconnect with their last event id, and record everything received."""

import http.client
import json
import re
import time
from dataclasses import dataclass, field

from crash.client import Client, Ended
from crash.wire import Broken, Down, Wire


@dataclass(frozen=True)
class Delivery:
    id: int
    received_at: float
    message: dict

    @property
    def fragments(self) -> dict[str, str]:
        return {fragment["id"]: fragment["html"] for fragment in self.message.get("fragments", [])}

    @property
    def is_reload(self) -> bool:
        return bool(self.message.get("reload"))


@dataclass
class Record:
    """What one reader received, in order."""

    # `channel` or `topic`, and its id.
    kind: str
    watched: str
    start: int = 0
    deliveries: list[Delivery] = field(default_factory=list)
    breaks: int = 0

    @property
    def cursor(self) -> int:
        return self.deliveries[-1].id if self.deliveries else self.start


class Reader(Client):
    polls = False

    def __init__(self, name: str, kind: str, watched: str, session: str, **world):
        super().__init__(name, **world)
        self.wire = Wire(self.nodes, session)
        self.record = Record(kind, watched)

    def live(self) -> None:
        page = self.get(f"/{self.record.kind}s/{self.record.watched}")
        self.record.start = int(re.search(r'data-cursor="(\d+)"', page.text).group(1))
        while not self.end.is_set():
            try:
                self.listens()
            except (Down, Broken):
                if self.end.is_set():
                    return
                time.sleep(self.random.uniform(0.005, 0.1))

    def listens(self) -> None:
        """Server-sent events, as a browser reads them: an event counts after its empty line."""
        record = self.record
        resume = {"Last-Event-ID": str(record.cursor)} if record.deliveries else {}
        response = self.wire.open(f"/live?{record.kind}={record.watched}&after={record.start}", resume)
        try:
            if response.status == 503:
                self.wire.goes_elsewhere()
                raise Broken
            if response.status != 200:
                self.ledger.complain(f"{self.name}: the stream was answered {response.status}")
                raise Ended
            fields: dict[str, str] = {}
            while not self.end.is_set():
                line = next_line(response)
                if line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                elif "id" in fields:
                    self.receives(int(fields["id"]), json.loads(fields["data"]))
                    fields = {}
        finally:
            record.breaks += 1
            self.wire.goes_elsewhere()

    def receives(self, id: int, message: dict) -> None:
        self.record.deliveries.append(Delivery(id, time.monotonic(), message))


class Poller(Reader):
    """Long polling."""

    polls = True

    def listens(self) -> None:
        record = self.record
        answer = self.wire.send("GET", f"/live?{record.kind}={record.watched}&after={record.cursor}&wait=2")
        if answer.status == 503:
            self.wire.goes_elsewhere()
            raise Broken
        if answer.status != 200:
            self.ledger.complain(f"{self.name}: the poll was answered {answer.status}")
            raise Ended
        found = json.loads(answer.text)
        if found["messages"]:
            self.receives(found["cursor"], found["messages"][0])


def next_line(response: http.client.HTTPResponse) -> str:
    try:
        line = response.readline()
    except (OSError, http.client.HTTPException, ValueError) as problem:  # the last one: a chunk whose length was cut off
        raise Broken from problem
    if not line.endswith(b"\n"):
        raise Broken
    return line.decode().rstrip("\n")
