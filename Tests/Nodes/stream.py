"""An open page from the server's point of view: one stream of events."""

import http.client
import re
import threading
import time


class Stream:
    """Reads `/live` of one node until the stream is cut or ended. Records every event with its time."""

    def __init__(self, port: int, session: str, watch: str, after: int, resuming: bool = False):
        self.events: list[tuple[int, str, float]] = []
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=40)
        headers = {"Cookie": f"yoriai_session={session}"}
        if resuming:
            headers["Last-Event-ID"] = str(after)
        self._connection.request("GET", f"/live?{watch}&after={after}", headers=headers)
        self._response = self._connection.getresponse()
        assert self._response.status == 200, self._response.status
        self._heard = threading.Condition()
        self.has_ended = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def cursor(self) -> int:
        return self.events[-1][0] if self.events else 0

    def wait_for(self, words: str, seconds: float = 10) -> float:
        """When an event with these words arrived (`time.perf_counter`)."""
        deadline = time.monotonic() + seconds
        with self._heard:
            while True:
                for _, data, at in self.events:
                    if words in data:
                        return at
                left = deadline - time.monotonic()
                assert left > 0, f"{words} was not heard within {seconds} seconds"
                self._heard.wait(left)

    def cut(self) -> None:
        """Like a network failure."""
        sock = self._connection.sock or self._response.fp.raw._sock
        sock.shutdown(2)
        self._reader.join(10)

    def _read(self) -> None:
        number = 0
        try:
            while line := self._response.readline():
                text = line.decode().rstrip("\n")
                if text.startswith("id: "):
                    number = int(text[4:])
                elif text.startswith("data: ") and text != "data: 1":
                    with self._heard:
                        self.events.append((number, text[6:], time.perf_counter()))
                        self._heard.notify_all()
        except (OSError, http.client.HTTPException, ValueError):
            pass
        self.has_ended.set()


def cursor_of(page: str) -> int:
    return int(re.search(r'data-cursor="(\d+)"', page).group(1))
