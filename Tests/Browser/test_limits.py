"""Limits per client: real sockets against the real program, with its real limits where a test can wait for them."""

import http.client
import socket
import time
from contextlib import closing

import pytest

from support.server import Server
from support.visitor import persona

# Loopback, but not the machine's own address, which is exempt from limits.
ELSEWHERE = "127.0.0.7"
HEADERS_WITHIN = 15


@pytest.fixture
def limited(demo: Server, tmp_path):
    servers = []

    def start(*options: str) -> Server:
        server = Server("demo", tmp_path / "limited", *options)
        demo.copy_data_to(server.data)
        servers.append(server)
        return server.start()

    yield start
    for server in servers:
        server.end()


def ask(server: Server, path: str, source: str, **headers: str) -> tuple[int, dict[str, str], str]:
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10, source_address=(source, 0))) as connection:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.headers), answer.read().decode()


def opened(server: Server, source: str = "127.0.0.1") -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=5, source_address=(source, 0))


def is_answered(connection: socket.socket, within: float = 5) -> bool:
    connection.settimeout(within)
    try:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        return connection.recv(100).startswith(b"HTTP/1.1 200")
    except OSError:
        return False


def test_a_network_that_asks_too_much_waits_as_long_as_it_is_told(limited):
    server = limited("--network-requests", "30")
    for _ in range(30):
        assert ask(server, "/help", ELSEWHERE)[0] == 200
    status, headers, page = ask(server, "/help", ELSEWHERE, **{"Accept-Language": "ja"})
    assert status == 429
    assert "短い間に、たくさん開かれています" in page
    assert ask(server, "/help", "127.0.0.8")[0] == 200, "another network is served"
    time.sleep(int(headers["Retry-After"]))
    assert ask(server, "/help", ELSEWHERE)[0] == 200


def test_a_member_who_asks_too_much_waits_wherever_they_are(limited):
    server = limited("--limits-requests", "20")
    nozawa, saeki = persona(server.port, "nozawa"), persona(server.port, "saeki")
    answers = [nozawa.get("/home") for _ in range(21)]
    assert [answer.status for answer in answers] == [200] * 20 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 3
    assert "続けて送っています" in answers[-1].text
    assert saeki.get("/home").status == 200
    assert nozawa.get("/health").status in (200, 429)


def test_connections_beyond_the_limit_wait_until_one_ends(limited):
    server = limited("--limits-connections", "12")
    held = [opened(server) for _ in range(40)]
    served = [connection for connection in held if is_answered(connection, 0.5)]
    assert 10 <= len(served) <= 20, f"{len(served)} are served"  # some are accepted together
    waiting = [connection for connection in held if connection not in served]
    for connection in served:
        connection.close()
    waiting[0].settimeout(5)
    assert waiting[0].recv(100).startswith(b"HTTP/1.1 200"), "it sent its request while it waited"
    for connection in held:
        connection.close()


def test_connections_of_one_network_have_a_limit_of_their_own(limited):
    server = limited("--network-connections", "5")
    held = [opened(server, ELSEWHERE) for _ in range(8)]
    assert sum(is_answered(connection) for connection in held) == 5
    with closing(opened(server, "127.0.0.8")) as other:
        assert is_answered(other)


def test_headers_that_come_drop_by_drop_are_not_waited_for(demo: Server):
    slow = [opened(demo) for _ in range(50)]
    start = time.monotonic()
    for connection in slow:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
    ended = 0
    while slow and time.monotonic() - start < HEADERS_WITHIN + 10:
        time.sleep(1)
        for connection in list(slow):
            try:
                connection.sendall(b"X-A: b\r\n")
                connection.setblocking(False)
                if connection.recv(10) == b"":
                    raise ConnectionResetError
            except BlockingIOError:
                connection.setblocking(True)
            except OSError:
                slow.remove(connection)
                ended += 1
    assert ended == 50
    assert HEADERS_WITHIN - 2 <= time.monotonic() - start
    assert ask(demo, "/health", "127.0.0.1")[0] == 200


@pytest.mark.parametrize("head", ["X: " + "a" * 20_000, "\r\n".join(f"X-{number}: a" for number in range(200)), "X: " + "a\r\nY: " * 9000])
def test_headers_that_are_too_large_are_refused(demo: Server, head):
    with closing(opened(demo)) as connection:
        try:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: a\r\n{head}\r\n\r\n".encode())
        except OSError:
            pass  # it was closed while sending
        connection.settimeout(5)
        answer = b""
        try:
            answer = connection.recv(200)
        except ConnectionResetError:
            pass
        assert answer == b"" or answer.startswith(b"HTTP/1.1 400"), answer


def test_a_body_that_is_too_large_is_refused_with_a_page(demo: Server):
    status, text = 0, ""
    with closing(http.client.HTTPConnection("127.0.0.1", demo.port, timeout=20)) as connection:
        connection.request("POST", "/sign-in", b"mail=" + b"a" * 2_000_000, {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        status, text = answer.status, answer.read().decode()
    assert status == 413
    assert "長すぎて受け取れませんでした" in text
