"""Common behaviour of clients: they retry an act until it is answered, as a page does that keeps its text, or give it up half way."""

import random
import re
import threading

from crash.ledger import Act, Ledger
from crash.wire import Answer, Broken, Down, Wire, wait_a_little

GIVES_UP = 0.35


class Ended(Exception):
    """The run ended while a client waited for the server."""


class Client(threading.Thread):
    def __init__(self, name: str, nodes: list[int], ledger: Ledger, seed: int, end: threading.Event):
        super().__init__(name=name, daemon=True)
        self.ledger = ledger
        self.random = random.Random(f"{seed}/{name}")
        self.end = end
        # Start at different positions.
        self.nodes = self.random.sample(nodes, len(nodes))
        self.wire = Wire(self.nodes)

    def run(self) -> None:
        try:
            while not self.end.is_set():
                self.live()
        except Ended:
            pass
        except Exception as problem:  # a crashed client would make the rest of the run easier
            self.ledger.complain(f"{self.name}: {type(problem).__name__}: {problem}")
        finally:
            self.wire.close()

    def live(self) -> None:
        """One step of this client's loop."""
        raise NotImplementedError

    def get(self, path: str) -> Answer:
        """Asks until there is a response."""
        while True:
            try:
                answer = self.wire.send("GET", path)
                if answer.status != 503:
                    return answer
                self.wire.goes_elsewhere()
            except (Down, Broken):
                pass
            self.pause_unless_ended()

    def does(self, act: Act, expected: tuple[int, ...] = (303,), insists: bool = False) -> Answer | None:
        """Sends an act and records the outcome. None: it was sent, not answered, and given up."""
        self.ledger.note(act)
        while True:
            try:
                answer = self.tries(act)
            except Down:
                self.pause_unless_ended()
                continue
            except Broken:
                if not insists and self.random.random() < GIVES_UP:
                    return None
                self.pause_unless_ended()
                continue
            if answer.status == 503:
                self.is_told_of_outage(act, answer)
                continue
            if answer.status not in expected or answer.location.startswith("/sign-in"):
                self.ledger.complain(f"{self.name}: {act.kind} was answered {answer.status} {answer.location}: {plain(answer.text)}")
                raise Ended
            if answer.status == expected[0]:
                act.is_answered()
            else:
                act.is_refused = True
            return answer

    def tries(self, act: Act) -> Answer:
        # Connected first, so that an act that was never sent does not count as sent.
        self.wire.connect()
        act.is_sent()
        return self.wire.send("POST", act.path, act.fields)

    def is_told_of_outage(self, act: Act, answer: Answer) -> None:
        """Checks the page for a failed write: an explanation, a time to retry, and the typed text."""
        typed = act.text.split("\n")[0]
        if "まだ保存できていません" not in answer.text or "Retry-After" not in answer.headers or typed not in answer.text:
            self.ledger.complain(f"{self.name}: {act.kind} was answered 503: {plain(answer.text)}")
        self.ledger.outages += 1
        self.wire.goes_elsewhere()
        if self.end.wait(0.1):
            raise Ended

    def pause_unless_ended(self) -> None:
        if self.end.is_set():
            raise Ended
        wait_a_little()


def plain(page: str) -> str:
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main.group() if main else page))[:300].strip()
