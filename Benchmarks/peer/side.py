"""The interface of a program to be compared."""

from abc import ABC, abstractmethod

from bench import Server


class Side(ABC):
    """One program: how to start and set it up, and how to run the workload on it."""

    name: str
    # The durability of an acknowledged post.
    guarantee: str
    server: Server

    @abstractmethod
    def versions(self) -> str: ...

    @abstractmethod
    def settings(self) -> str: ...

    @abstractmethod
    def start(self) -> None:
        """Starts it on existing data, into `server`."""

    @abstractmethod
    def furnish(self) -> None:
        """Users and one place to write in; persistent across restarts."""

    @abstractmethod
    def say(self, text: str) -> None:
        """One post by the first member."""

    @abstractmethod
    def find(self, word: str) -> bool:
        """One search by the first member: whether it found something."""

    @abstractmethod
    async def deliver(self, listeners: int, posts: int) -> list[float]:
        """Times until each listener received each post, in ms."""

    @abstractmethod
    def write(self, writers: int, seconds: int) -> tuple[float, float]:
        """Acknowledged posts per second, and p99 in ms."""
