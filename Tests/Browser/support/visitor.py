"""An HTTP client without a browser: for concurrent acts, and for requests that no browser would send."""

import http.client
import re
import uuid
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import quote, urlencode

WAITS = 30
# Characters of a URL that stay as they are; Japanese names are encoded.
SAFE = "/?&=%'.~"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    def address(self, kind: str) -> str:
        """The id that a redirect leads to: `topics`, `channels`, or the post behind `#p-`."""
        pattern = r"#p-([^&]+)" if kind == "posts" else rf"/{kind}/([^/?#]+)"
        return re.search(pattern, self.location).group(1)


class Visitor:
    def __init__(self, port: int, session: str | None = None, headers: dict[str, str] | None = None, host: str = "127.0.0.1"):
        self.host = host
        self.port = port
        self.session = session
        self._headers = {"Accept-Language": "ja", **(headers or {})}

    def get(self, path: str) -> Answer:
        return self._send("GET", path, None, {})

    def post(self, path: str, /, **fields: str) -> Answer:
        return self.post_raw(path, urlencode(fields).encode(), FORM)

    def post_raw(self, path: str, body: bytes, content_type: str) -> Answer:
        return self._send("POST", path, body, {"Content-Type": content_type})

    def start_topic(self, channel: str, text: str, kind: str = "question", voice: str = "personal") -> str:
        answer = self.post(f"{channel}/topics", text=text, kind=kind, voice=voice, key=new_key())
        assert answer.status == 303, answer.text
        return "/topics/" + re.search(r"#t-([^&]+)", answer.location).group(1)

    def reply(self, topic: str, text: str, voice: str = "personal") -> str:
        answer = self.post(f"{topic}/replies", text=text, voice=voice, key=new_key())
        assert answer.status == 303, answer.text
        return "/posts/" + answer.address("posts")

    def edit(self, post: str, text: str, version: int = 1) -> None:
        assert self.post(f"{post}/edit", text=text, version=str(version)).status == 303

    def withdraw(self, post: str) -> None:
        assert self.post(f"{post}/withdrawal", reason="").status == 303

    def react(self, post: str, kind: str) -> None:
        assert self.post(f"{post}/reactions", give=kind).status == 303

    def _send(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        if self.session:
            headers["Cookie"] = f"yoriai_session={self.session}"
        # A connection per request, because the server may have closed a kept one.
        with closing(http.client.HTTPConnection(self.host, self.port, timeout=WAITS)) as connection:
            connection.request(method, quote(path, safe=SAFE), body, {**self._headers, **headers})
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read().decode())
        self._keep_session(answer)
        return answer

    def _keep_session(self, answer: Answer) -> None:
        found = re.search(r"yoriai_session=([0-9a-f]+)", answer.headers.get("Set-Cookie") or "")
        if found:
            self.session = found.group(1)


def new_key() -> str:
    return uuid.uuid4().hex


def persona(port: int, name: str) -> Visitor:
    """One of the five demo users."""
    visitor = Visitor(port)
    assert visitor.post(f"/demo/{name}").status == 303
    return visitor
