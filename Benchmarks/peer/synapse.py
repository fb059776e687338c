"""Synapse, a Matrix server: messages in one room, received by long polling of /sync."""

import asyncio
import urllib.parse
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import PERSONAS, times_heard, wrk

from . import matrix
from .homeserver import SECRET, SETTINGS, Homeserver
from .install import install, runtime
from .long_poll import LongPoll, sync_path
from .side import Side


class Synapse(Side):
    name = "Synapse"
    guarantee = (
        "A message is answered after its transaction is committed (SQLite: WAL, with synchronous as its library has it; PostgreSQL: as the "
        "server is set). "
        "The key of a message is of one device and is kept for a day. A client hears of messages by asking from its last position; where many "
        "came meanwhile it is given the newest and asks for the gap. Each message is hashed, signed and placed into the graph of the room, so "
        "that other servers could check it."
    )

    def __init__(self, version: str, folder: Path, port: int, database: str | None):
        self.version, self.folder, self.port, self.database = version, folder, port, database
        self.python = install(version)
        self.runtime = runtime(self.python)

    def versions(self) -> str:
        own = f"{self.version} on Python {self.runtime['python']}"
        return own if self.database else f"{own}, SQLite {self.runtime['sqlite']} (synchronous = {self.runtime['synchronous']})"

    def settings(self) -> str:
        return SETTINGS

    def start(self) -> None:
        self.server = Homeserver(self.python, self.folder, self.port, self.database)

    def furnish(self) -> None:
        """As many users as on the other side."""
        self.tokens = [matrix.register(self.server.url, name, SECRET) for name in PERSONAS]
        self.room = matrix.make_room(self.server.url, self.tokens)
        for number in range(60):
            matrix.say(self.server.url, self.room, f"返信{number}：本文です。", uuid.uuid4().hex, self.tokens[number % 4])

    def say(self, text: str) -> None:
        matrix.say(self.server.url, self.room, text, uuid.uuid4().hex, self.tokens[0])

    def find(self, word: str) -> bool:
        return matrix.search(self.server.url, word, self.tokens[0]) > 0

    async def deliver(self, listeners: int, posts: int) -> list[float]:
        """Each listener is a separate device, because Synapse would answer all requests of one device at once."""
        url, people = self.server.url, PERSONAS[1:]
        with ThreadPoolExecutor(4) as pool:
            devices = list(pool.map(lambda index: matrix.log_in(url, people[index % len(people)]), range(listeners)))
        since = matrix.call(url, "GET", sync_path(None, 0), token=self.tokens[1])["next_batch"]
        loop = asyncio.get_running_loop()

        async def open_page(index, note):
            transport, _ = await loop.create_connection(lambda: LongPoll(devices[index], since, note), "127.0.0.1", self.port)
            return transport

        return await times_heard(open_page, lambda mark: self.say(f"mark-{mark}"), listeners, posts, patience=30)

    def write(self, writers: int, seconds: int) -> tuple[float, float]:
        arguments = [urllib.parse.quote(self.room), "|".join(self.tokens)]
        return wrk(self.server.url, "peer/synapse.lua", writers, seconds, arguments, timeout=30)
