"""A client of Synapse that always has one /sync waiting."""

import json
import re
import urllib.parse

from bench import Stream

from .matrix import CLIENT

# What a client that shows messages requests, and nothing else.
FILTER = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {"ephemeral": {"types": []}, "account_data": {"types": []}, "state": {"lazy_load_members": True}},
}


def sync_path(since: str | None, seconds: int) -> str:
    query = {"filter": json.dumps(FILTER), "timeout": seconds * 1000} | ({"since": since} if since else {})
    return f"{CLIENT}/sync?{urllib.parse.urlencode(query)}"


class LongPoll(Stream):
    """Receives posts like a stream, and polls again after each response."""

    def __init__(self, token: str, since: str, heard) -> None:
        super().__init__(self.request_after(token, since), heard)
        self.token = token
        self.answer = b""

    @staticmethod
    def request_after(token: str, since: str) -> bytes:
        head = f"GET {sync_path(since, 30)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
        return head.encode()

    def connection_made(self, transport) -> None:
        self.transport = transport
        super().connection_made(transport)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self.answer += data
        body = whole_body(self.answer)
        if body is not None:
            self.answer = b""
            self.transport.write(self.request_after(self.token, json.loads(body)["next_batch"]))


def whole_body(answer: bytes) -> bytes | None:
    """The body of a complete response. Nothing may follow it, because there is one request at a time."""
    head, separator, rest = answer.partition(b"\r\n\r\n")
    if not separator:
        return None
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit(f"a long poll was answered {answer[:300]!r}")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    if length:
        return rest if len(rest) >= int(length[1]) else None
    return joined(rest) if rest.endswith(b"0\r\n\r\n") else None


def joined(rest: bytes) -> bytes | None:
    """The joined chunks of a response; None when the last one is missing."""
    body = b""
    while True:
        size, separator, rest = rest.partition(b"\r\n")
        if not separator:
            return None
        length = int(size, 16)
        if length == 0:
            return body
        if len(rest) < length + 2:
            return None
        body, rest = body + rest[:length], rest[length + 2:]
