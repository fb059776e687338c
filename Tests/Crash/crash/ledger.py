"""What the clients sent and the responses they got, to compare with the database."""

import time
import uuid
from dataclasses import dataclass, field


@dataclass
class Act:
    """An act of a client, sent until it is answered or given up."""

    kind: str
    # The actor's mail address, which identifies a member here and in the database.
    who: str
    path: str
    fields: dict[str, str]
    # The object of the act, by kind: key of a topic or reply, post of an edit, withdrawal or reaction, channel of a membership.
    about: str
    # The text of a topic, reply or edit.
    text: str = ""
    # The time of the first request and of the response, on one clock for all.
    sent_at: float | None = None
    answered_at: float | None = None
    tries: int = 0
    is_refused: bool = False
    # The id of the created object, if the response names one.
    made: str | None = None

    @property
    def is_acknowledged(self) -> bool:
        return self.answered_at is not None

    @property
    def is_sent_at_all(self) -> bool:
        return self.tries > 0

    def is_sent(self) -> None:
        self.sent_at = self.sent_at or time.monotonic()
        self.tries += 1

    def is_answered(self) -> None:
        self.answered_at = time.monotonic()


@dataclass(frozen=True)
class Look:
    """A loaded page: it must show everything acknowledged before, and nothing sent after."""

    asked_at: float
    answered_at: float
    cursor: int


@dataclass
class Ledger:
    # Appended to by many threads, copied by the audit.
    acts: list[Act] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    # The number of responses that a write failed.
    outages: int = 0

    def note(self, act: Act) -> Act:
        self.acts.append(act)
        return act

    def complain(self, complaint: str) -> None:
        self.complaints.append(complaint)


def new_key() -> str:
    return uuid.uuid4().hex
