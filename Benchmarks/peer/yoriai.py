"""Yoriai, with the demo community: replies to twenty topics of one channel."""

import subprocess
import urllib.parse
import uuid
from pathlib import Path

from bench import PERSONAS, Server, delivery, furnish, send, sign_in, wrk

from .side import Side


class Yoriai(Side):
    name = "Yoriai"
    guarantee = (
        "A post is answered after its transaction is on the disk (SQLite: synchronous = FULL; PostgreSQL: synchronous_commit = on), with its "
        "line in the log that open pages follow: each is given every post once and in order. Its key is kept for good: sent again at any time, "
        "it is not there twice."
    )

    def __init__(self, binary: str, folder: Path, port: int, database: str | None):
        self.binary, self.folder, self.port, self.database = binary, folder, port, database

    def versions(self) -> str:
        return subprocess.run([self.binary, "--version"], capture_output=True, text=True, check=True).stdout.strip()

    def settings(self) -> str:
        return "no limits on posts and requests, demo community"

    def start(self) -> None:
        self.server = Server(self.binary, str(self.folder), self.port, self.database)

    def furnish(self) -> None:
        self.cookies = [sign_in(self.server.url, persona) for persona in PERSONAS]
        self.channel, self.topics = furnish(self.server.url, self.cookies)

    def say(self, text: str) -> None:
        fields = {"text": text, "voice": "personal", "key": f"bench-{uuid.uuid4().hex}"}
        status, _, _ = send(f"{self.server.url}/topics/{self.topics[0]}/replies", fields, self.cookies[0])
        assert status == 303, status

    def find(self, word: str) -> bool:
        status, _, page = send(f"{self.server.url}/search?q={urllib.parse.quote(word)}", cookie=self.cookies[0])
        assert status == 200, status
        return "/topics/" in page.decode().partition('id="h-found"')[2].partition("</section>")[0]

    async def deliver(self, listeners: int, posts: int) -> list[float]:
        return await delivery(self.server.url, self.port, self.channel, self.topics[0], self.cookies, listeners, posts)

    def write(self, writers: int, seconds: int) -> tuple[float, float]:
        return wrk(self.server.url, "post.lua", writers, seconds, [",".join(self.topics), "|".join(self.cookies)], timeout=30)
