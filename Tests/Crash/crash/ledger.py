"""What the clients sent and what they were told: the other side of the books."""

import time
import uuid
from dataclasses import dataclass, field


@dataclass
class Act:
    """Something a client wants done, sent until it is answered or given up."""

    kind: str
    # Who does it: the mail address, which names a member here and in the database.
    who: str
    path: str
    fields: dict[str, str]
    # What the act is about, by kind: key of a topic or reply, post of an edit, withdrawal or reaction, channel of a membership.
    about: str
    # The words a topic, reply or edit carries.
    text: str = ""
    # When it was sent first and when the answer was there, on one clock for all.
    sent_at: float | None = None
    answered_at: float | None = None
    tries: int = 0
    is_refused: bool = False
    # The id of what was made, where the answer names one.
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
    """A page that was loaded: all that was acknowledged before is on it, nothing that was sent after."""

    asked_at: float
    answered_at: float
    cursor: int


@dataclass
class Ledger:
    # Appended to by many threads, copied by the one that checks.
    acts: list[Act] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    # How often somebody was told that nothing can be saved now.
    outages: int = 0

    def note(self, act: Act) -> Act:
        self.acts.append(act)
        return act

    def complain(self, complaint: str) -> None:
        self.complaints.append(complaint)


def new_key() -> str:
    return uuid.uuid4().hex
