"""What a program has to be able to do to be measured beside another."""

from abc import ABC, abstractmethod

from bench import Server


class Side(ABC):
    """Knows one program: how it is started and furnished, and how the same work is asked of it."""

    name: str
    # What an answered post may rely on.
    guarantee: str
    server: Server

    @abstractmethod
    def versions(self) -> str: ...

    @abstractmethod
    def settings(self) -> str: ...

    @abstractmethod
    def start(self) -> None:
        """Starts it on the data that are there, into `server`."""

    @abstractmethod
    def furnish(self) -> None:
        """People, and one place to write in; it stays over a restart."""

    @abstractmethod
    def say(self, text: str) -> None:
        """One post by the first member."""

    @abstractmethod
    def find(self, word: str) -> bool:
        """One search by the first member: whether it found something."""

    @abstractmethod
    async def deliver(self, listeners: int, posts: int) -> list[float]:
        """Times until each of the listeners heard of each post, in ms."""

    @abstractmethod
    def write(self, writers: int, seconds: int) -> tuple[float, float]:
        """Acknowledged posts a second, and p99 in ms."""
