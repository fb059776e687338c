"""A member who writes, edits, withdraws, reacts and reads, one act after the other."""

import re
import time
from dataclasses import dataclass, field

from crash.client import Client
from crash.ledger import Act, Look, new_key
from crash.wire import Wire

REACTIONS = ["useful", "same", "try", "thanks", "read", "understand", "good", "congratulations"]
PADDING = "窓口の待ち時間を短くした手順と、**うまくいかなかったこと**を書きます。\n\n- 準備：2週間\n- 担当：3人\n\n"


@dataclass
class Own:
    """A post of this writer, with its expected text."""

    post: str
    text: str
    version: int = 1


@dataclass
class Board:
    """What writers know of each other's posts, to reply and react to."""

    channels: list[str]
    space: str = ""
    topics: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)


class Writer(Client):
    def __init__(self, name: str, mail: str, session: str, board: Board, pace: float, **world):
        super().__init__(name, **world)
        self.wire = Wire(self.nodes, session)
        self.mail = mail
        self.board = board
        self.pace = pace
        self.own: list[Own] = []
        self.given: set[tuple[str, str]] = set()

    def live(self) -> None:
        doing = [
            (self.replies, 40), (self.edits, 16), (self.reacts, 18), (self.reads, 12), (self.looks, 8), (self.starts_topic, 5),
            (self.withdraws, 3), (self.joins_or_leaves, 1),
        ]
        act, = self.random.choices([act for act, _ in doing], [weight for _, weight in doing])
        act()
        time.sleep(self.random.expovariate(1 / self.pace))

    def act(self, kind: str, path: str, fields: dict[str, str], about: str, text: str = "") -> Act:
        return Act(kind, self.mail, path, fields, about, text)

    def text(self, key: str) -> str:
        return f"記録 {key}\n\n" + PADDING * self.random.choice([0, 0, 0, 1, 3, 12])

    def starts_topic(self) -> None:
        key = new_key()
        channel = self.random.choice(self.board.channels)
        text = self.text(key)
        fields = {"text": text, "kind": self.random.choice(["discussion", "question"]), "voice": "personal", "key": key}
        act = self.act("topic", f"{channel}/topics", fields, key, text)
        if answer := self.does(act):
            act.made = named(answer.location, "t")
            self.board.topics.append(act.made)

    def replies(self) -> None:
        if not self.board.topics:
            return
        key = new_key()
        # Mostly in the same topics as others: the same rows.
        topic = self.random.choice(self.board.topics[:3] + self.board.topics[-3:])
        text = self.text(key).strip()
        voice = self.random.choice(["personal", "office", "masked"])
        act = self.act("reply", f"/topics/{topic}/replies", {"text": text, "voice": voice, "key": key}, key, text)
        if answer := self.does(act):
            act.made = named(answer.location, "p")
            self.own.append(Own(act.made, text))
            self.board.posts.append(act.made)

    def edits(self) -> None:
        if not self.own:
            return
        own = self.random.choice(self.own)
        text = self.text(new_key()).strip()
        act = self.act("edit", f"/posts/{own.post}/edit", {"text": text, "version": str(own.version)}, own.post, text)
        if self.does(act):
            own.text, own.version = text, own.version + 1
        else:
            self.own.remove(own)

    def withdraws(self) -> None:
        if not self.own:
            return
        own = self.random.choice(self.own)
        self.own.remove(own)
        self.does_once(self.act("withdrawal", f"/posts/{own.post}/withdrawal", {"reason": ""}, own.post))

    def reacts(self) -> None:
        if not self.board.posts:
            return
        post = self.random.choice(self.board.posts[-40:])
        kind = self.random.choice(REACTIONS)
        is_given = (post, kind) in self.given
        act = self.act("reaction", f"/posts/{post}/reactions", {"take" if is_given else "give": kind}, post)
        # The author may have withdrawn the post meanwhile.
        answer = self.does(act, (303, 403), insists=True)
        if answer.status == 303:
            self.given ^= {(post, kind)}

    def joins_or_leaves(self) -> None:
        channel = self.random.choice(self.board.channels)
        joins = self.random.choice(["yes", "no"])
        self.does(self.act("membership", f"{channel}/membership", {"joins": joins}, channel), insists=True)

    def does_once(self, act: Act) -> None:
        """An act that is refused when repeated: after a lost response, the refusal means that it was done."""
        answer = self.does(act, (303, 403))
        if answer and answer.status == 403:
            if act.tries < 2:
                self.ledger.complain(f"{self.name}: {act.kind} was refused the first time")
            act.is_refused = False
            act.is_answered()

    def reads(self) -> None:
        """Checks that an acknowledged act is on its page."""
        if not self.own:
            return
        own = self.random.choice(self.own)
        answer = self.get(f"/posts/{own.post}")
        if answer.status != 200 or own.text.split("\n")[0] not in answer.text:
            self.ledger.complain(f"{self.name}: {own.post} answers {answer.status} without “{own.text[:40]}”")

    def looks(self) -> None:
        asked_at = time.monotonic()
        # The last page: only that one is live and has a cursor.
        answer = self.get(self.random.choice(self.board.channels) + "?newest=yes")
        cursor = re.search(r'data-cursor="(\d+)"', answer.text)
        if answer.status != 200 or not cursor:
            self.ledger.complain(f"{self.name}: a channel answered {answer.status}")
        else:
            self.ledger.looks.append(Look(asked_at, time.monotonic(), int(cursor.group(1))))


def named(location: str, sign: str) -> str:
    """The id after `#t-` or `#p-` in a redirect."""
    return re.search(rf"#{sign}-([0-9a-z]+)", location).group(1)
