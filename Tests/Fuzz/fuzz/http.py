"""Raw requests and their responses. Nothing here follows the protocol unless told to."""

import http.client
import socket
import time
from dataclasses import dataclass
from random import Random

from fuzz.texts import mixed, word

# The wait for a response, to measure how late it was.
GIVES_UP_AFTER = 20


@dataclass(frozen=True)
class Answer:
    # 0 when the connection was closed without a response.
    status: int
    text: str
    headers: dict[str, str]
    seconds: float


class Silent(Exception):
    """The whole request was sent, and no response came in time."""


def send(port: int, request: bytes) -> Answer:
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=GIVES_UP_AFTER) as connection:
        try:
            connection.sendall(request)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the server may refuse before everything was sent
        except TimeoutError:
            raise Silent from None
        response = http.client.HTTPResponse(connection, method="HEAD" if request.startswith(b"HEAD ") else None)
        try:
            response.begin()
            # A stream is endless: its beginning is enough.
            body = response.read1(4096) if "event-stream" in (response.getheader("Content-Type") or "") else response.read()
            answer = Answer(response.status, body.decode("utf-8", "replace"), dict(response.getheaders()), time.monotonic() - started)
        except (TimeoutError, socket.timeout):
            raise Silent from None
        except (ConnectionError, http.client.HTTPException):
            answer = Answer(0, "", {}, time.monotonic() - started)
        finally:
            response.close()
        return answer


def leave(port: int, request: bytes) -> None:
    """Sends an endless request and closes the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=GIVES_UP_AFTER) as connection:
        try:
            connection.sendall(request)
        except OSError:
            pass  # the server may refuse before everything was sent


def request(method: str, target: bytes, headers: list[tuple[str, bytes]], body: bytes = b"", length: bool = True) -> bytes:
    lines = [method.encode() + b" " + target + b" HTTP/1.1"] + [name.encode() + b": " + value for name, value in headers]
    if length and (body or method == "POST"):
        lines.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def odd_headers(random: Random) -> list[tuple[str, bytes]]:
    """Headers that the server reads, with unusual values."""
    made = []
    for name in random.sample(
        [
            "Cookie", "Accept-Language", "Last-Event-ID", "Range", "Accept", "Accept-Encoding", "If-None-Match", "Referer", "Origin", "Sec-Fetch-Site",
            "X-Forwarded-For", "User-Agent", "Authorization", "Expect", "Upgrade", "TE", "Connection", "X-Odd",
        ],
        k=random.choice([0, 1, 2, 6]),
    ):
        made.append((name, header_value(random, name)))
    return made


def header_value(random: Random, name: str) -> bytes:
    own = {
        "Cookie": ["yoriai_session=" + "0" * 64, "yoriai_session=", "yoriai_theme=x; yoriai_language=xx", ";;;==", "a=b;" * 2_000, "yoriai_session=あ"],
        "Accept-Language": ["*", "ja;q=2", "ja;q=-1,en;q=abc", "en-" + "x" * 3_000, ",,,,", "ja," * 500, "*;q=0.000001"],
        "Last-Event-ID": ["-1", str(2**63 - 1), str(2**64), "1.5", "", "0x10", "１"],
        "Range": ["bytes=0-", "bytes=-1", "bytes=5-2", "bytes=0-0," * 300, "items=1-2"],
        "Accept": ["text/vnd.yoriai.fragment", "application/json", "*/*" * 500],
        "Accept-Encoding": ["gzip", "gzip;q=0", "gzip;q=1e999", "*;q=nan", "br", "gzip," * 500, ";;,;q="],
        "X-Forwarded-For": ["::1", "1.2.3.4, 5.6.7.8", ":" * 100, "fe80::1%eth0", "203.0.113.6:40001", "[2001:db8::1]:443", "[::", "]" * 50, "1.2.3.4:" + "9" * 500],
        "Expect": ["100-continue", "no-such-thing"],
        "Upgrade": ["websocket", "h2c"],
        "Connection": ["close", "upgrade", "keep-alive, close"],
        "TE": ["trailers", "chunked"],
        "Authorization": ["Bearer x", "Basic ====", "Negotiate " + "A" * 4_000],
        "Sec-Fetch-Site": ["same-origin", "cross-site", "x"],
        "Origin": ["null", "http://127.0.0.1", "https://例え.jp"],
    }.get(name, [])
    made = random.choice(own) if own and random.random() < 0.8 else random.choice([word, mixed])(random)[:4_000]
    return made.encode("utf-8", "surrogatepass").replace(b"\r", b" ").replace(b"\n", b" ").replace(b"\0", b" ")


def malformed(random: Random, method: str, target: bytes, headers: list[tuple[str, bytes]], body: bytes) -> tuple[bytes, bool]:
    """A malformed request, and whether it is complete, so that the server must answer or close."""
    whole = request(method, target, headers, body)
    head = request(method, target, headers, length=False)[:-2]
    cut = random.randrange(1, len(whole))
    return random.choice([
        (head + b"Content-Length: -1\r\n\r\n" + body, True),
        (head + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n" + body, True),
        (head + b"Content-Length: 99999999999999999999\r\n\r\n" + body, True),
        (head + b"Content-Length: 1000000\r\n\r\n" + body, False),
        (head + b"Content-Length: %d\r\n\r\n" % (len(body) // 2) + body, True),
        (head + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", True),
        (head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n", True),
        (head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n", True),
        (head + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx", True),
        (head + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\na\r\n" * 2_000 + b"0\r\n\r\n", True),
        (head + b"Transfer-Encoding: chunked\r\n\r\n5;" + b"e" * 20_000 + b"\r\nabcde\r\n0\r\n\r\n", True),
        (head + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", True),
        (whole[:cut], False), (whole[:cut] + random.randbytes(30) + whole[cut:], False), (random.randbytes(600) + b"\r\n\r\n", False),
        (b"GET " + b"/" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 5_000 + b"\r\n", True), (b"GET / HTTP/1.1\r\nX: " + b"y" * 200_000 + b"\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", True), (b"GET / HTTP/1.1\r\nHost: [::\r\n\r\n", True), (b"GET / HTTP/1.1\r\nHost: a:" + b"9" * 900 + b"\r\n\r\n", True),
        (b"GET / HTTP/9.9\r\n\r\n", True), (b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", True), (b"GET / HTTP/1.1\r\n\r\n", True),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", True), (b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", True), (b"CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n", True),
        (whole.replace(b"HTTP/1.1", b"HTTP/1.0"), True), (whole.replace(b"\r\n", b"\n"), False), (whole * 3, True),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + random.randbytes(100), False),
    ])
