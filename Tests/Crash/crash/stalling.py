"""Open pages on bad networks: each stops reading for a while, continues, and reconnects with its last event id when it was closed."""

import asyncio
import random
import re
import socket
from collections import Counter
from dataclasses import dataclass, field

# Small socket buffers on both sides, as on a distant network, so that the server notices.
BUFFER, SEGMENT = 4096, 536
# How many replies are posted while a page does not read, and for how many seconds it reads in between.
STALLS = (90, 200)
READS = (0.1, 1.0)


@dataclass
class Course:
    """The progress of the writers; pages stop stalling at their end."""

    made: list[str] = field(default_factory=list)
    # The last event, once known.
    last: int | None = None

    async def goes_on(self, replies: int) -> None:
        goal = len(self.made) + replies
        while self.last is None and len(self.made) < goal:
            await asyncio.sleep(0.1)


@dataclass
class Heard:
    """What one page received, over all its connections."""

    ids: list[int] = field(default_factory=list)
    replies: Counter = field(default_factory=Counter)
    resumed: int = 0
    reloads: int = 0

    def note(self, number: int, message: str) -> None:
        self.ids.append(number)
        self.replies.update(re.findall(r'"id":"p-([0-9a-z]+)"', message))
        self.reloads += '"reload":true' in message


class StallingPage:
    """A stream of server-sent events, read with a small buffer, so that the server soon has to wait."""

    def __init__(self, port: int, session: str, topic: str, after: int, seed: int):
        self.heard = Heard()
        self.is_open = asyncio.Event()
        self._port, self._session, self._topic, self._after = port, session, topic, after
        self._random = random.Random(seed)

    @property
    def cursor(self) -> int:
        return self.heard.ids[-1] if self.heard.ids else self._after

    def is_done(self, course: Course) -> bool:
        return course.last is not None and self.cursor >= course.last

    async def live(self, course: Course) -> None:
        """Until the page has received the last event."""
        await self._listen(course)
        while not self.is_done(course):
            self.heard.resumed += 1
            await asyncio.sleep(self._random.uniform(0.01, 0.3))
            await self._listen(course)

    async def _listen(self, course: Course) -> None:
        try:
            await self._hear(course)
        except ConnectionError:
            pass

    def _connection(self, course: Course) -> "Connection":
        return Connection(self._port, is_far_away=course.last is None)

    async def _hear(self, course: Course) -> None:
        async with self._connection(course) as connection:
            resume = {"Last-Event-ID": str(self.cursor)} if self.heard.ids else {}
            await connection.ask(f"/live?topic={self._topic}&after={self._after}", self._session, resume)
            stall_at = self._random.uniform(*READS)
            clock = asyncio.get_running_loop().time
            began = clock()
            number = 0
            async for line in connection.lines():
                self.is_open.set()
                if line.startswith("id: "):
                    number = int(line[4:])
                elif line.startswith("data: ") and line != "data: 1":
                    self.heard.note(number, line)
                if self.is_done(course):
                    return
                if clock() - began > stall_at:
                    await course.goes_on(self._random.randint(*STALLS))
                    began, stall_at = clock(), self._random.uniform(*READS)


class PollingPage(StallingPage):
    """Long polling, with long pauses between."""

    async def live(self, course: Course) -> None:
        self.is_open.set()
        while not self.is_done(course):
            await self._listen(course)
            self.heard.resumed += 1
            await course.goes_on(self._random.randint(0, 100))

    async def _hear(self, course: Course) -> None:
        async with self._connection(course) as connection:
            await connection.ask(f"/live?topic={self._topic}&after={self.cursor}&wait=2", self._session, {"Connection": "close"})
            answer = "".join([line async for line in connection.lines()])
        if '"messages":[{' in answer:
            self.heard.note(int(re.search(r'"cursor":(\d+)', answer).group(1)), answer)


class Connection:
    """One request over a socket without read-ahead, unlike an asyncio stream."""

    def __init__(self, port: int, is_far_away: bool):
        self._port = port
        self._is_far_away = is_far_away
        self._rest = b""

    async def __aenter__(self) -> "Connection":
        self._loop = asyncio.get_running_loop()
        self._socket = socket.socket()
        self._socket.setblocking(False)
        if self._is_far_away:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, SEGMENT)
        await self._loop.sock_connect(self._socket, ("127.0.0.1", self._port))
        return self

    async def __aexit__(self, *_) -> None:
        self._socket.close()

    async def ask(self, path: str, session: str, headers: dict[str, str]) -> None:
        fields = {"Host": "127.0.0.1", "Cookie": f"yoriai_session={session}", "Accept-Language": "ja", **headers}
        lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        await self._loop.sock_sendall(self._socket, ("\r\n".join(lines) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self._rest:
            await self._more()
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        assert b" 200 " in head.split(b"\r\n")[0], head
        self._is_chunked = b"transfer-encoding: chunked" in head.lower()

    async def lines(self):
        text = b""
        async for part in self._parts():
            text += part
            *whole, text = text.split(b"\n")
            for line in whole:
                yield line.decode()
        if text:
            yield text.decode()

    async def _parts(self):
        if not self._is_chunked:
            yield self._rest
            while part := await self._loop.sock_recv(self._socket, 65_536):
                yield part
            return
        while True:
            while b"\r\n" not in self._rest:
                await self._more()
            size, _, self._rest = self._rest.partition(b"\r\n")
            length = int(size, 16)
            while len(self._rest) < length + 2:
                await self._more()
            if length == 0:
                return
            yield self._rest[:length]
            self._rest = self._rest[length + 2:]

    async def _more(self) -> None:
        part = await self._loop.sock_recv(self._socket, 65_536)
        if not part:
            raise ConnectionResetError
        self._rest += part

