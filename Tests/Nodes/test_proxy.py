"""The proxy configuration of docs/operating/nodes.md, verbatim, in front of two nodes."""

import re
import shutil
import socket
import ssl
import subprocess
import time
from pathlib import Path

import pytest

from cluster import wait_until
from support.demo import channel_of
from support.server import free_port
from support.visitor import new_key, persona

EXAMPLE = Path("docs/operating/examples/yoriai.nginx")
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"

pytestmark = pytest.mark.skipif(not Path(NGINX).exists(), reason="nginx is not installed: script/setup --test")


class Proxy:
    def __init__(self, folder: Path, ports: list[int]):
        self.port, plain = free_port(), free_port()
        certificate, key = folder / "fullchain.pem", folder / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=yoriai.city.example.jp",
             "-addext", "subjectAltName=DNS:yoriai.city.example.jp", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )
        site = EXAMPLE.read_text()
        for old, new in {
            "10.0.0.11:8080": f"127.0.0.1:{ports[0]}", "10.0.0.12:8080": f"127.0.0.1:{ports[1]}", "listen 443": f"listen 127.0.0.1:{self.port}",
            "listen 80": f"listen 127.0.0.1:{plain}", "/etc/ssl/yoriai/fullchain.pem": str(certificate), "/etc/ssl/yoriai/key.pem": str(key),
        }.items():
            assert old in site
            site = site.replace(old, new)
        (folder / "site").write_text(site)
        paths = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"pid {folder}/pid; error_log {folder}/error.log; events {{}} http {{ access_log {folder}/access.log; {paths} include {folder}/site; }}"
        )
        self.process = subprocess.Popen([NGINX, "-c", str(folder / "nginx.conf"), "-g", "daemon off; user root;"], stderr=subprocess.DEVNULL)
        self._trust = ssl.create_default_context(cafile=str(certificate))
        wait_until(self._answers)

    def connect(self) -> ssl.SSLSocket:
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        return self._trust.wrap_socket(plain, server_hostname="yoriai.city.example.jp")

    def ask(self, method: str, path: str, session: str = "", body: str = "") -> str:
        form = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n" if method == "POST" else ""
        with self.connect() as connection:
            connection.sendall(
                f"{method} {path} HTTP/1.1\r\nHost: yoriai.city.example.jp\r\nConnection: close\r\nAccept-Language: ja\r\n"
                f"Cookie: yoriai_session={session}\r\n{form}\r\n{body}".encode()
            )
            received = b""
            while part := connection.recv(65536):
                received += part
        return received.decode()

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(10)

    def _answers(self) -> bool:
        try:
            return " 200 " in self.ask("GET", "/health").split("\r\n")[0]
        except OSError:
            return False


@pytest.fixture
def proxy(nodes, tmp_path):
    folder = tmp_path / "proxy"
    folder.mkdir()
    proxy = Proxy(folder, [node.port for node in nodes])
    yield proxy
    proxy.end()


def status(answer: str) -> int:
    return int(answer.split(" ")[1])


def test_people_notice_nothing_while_nodes_are_replaced_one_by_one(nodes, proxy):
    nozawa = persona(nodes[0].port, "nozawa")
    topic = nozawa.start_topic(channel_of(nodes[0], "書き込み練習", nozawa), "入れ替え", kind="discussion")
    sent = []
    for node in (*nodes, None):
        for _ in range(6):
            key = new_key()
            assert status(proxy.ask("POST", f"{topic}/replies", nozawa.session, f"text=mark-{key}&voice=personal&key={key}")) == 303
            sent.append(key)
            assert status(proxy.ask("GET", topic, nozawa.session)) == 200
        if node:
            assert node.stop() == 0
            for _ in range(4):
                assert status(proxy.ask("GET", topic, nozawa.session)) == 200
            node.start()
            time.sleep(5.5)  # fail_timeout: until then the proxy skips the node
    page = proxy.ask("GET", topic, nozawa.session)
    assert [key for key in sent if f"mark-{key}" not in page] == []


def test_streams_pass_the_proxy_at_once_and_metrics_do_not(nodes, proxy):
    nozawa = persona(nodes[0].port, "nozawa")
    topic = nozawa.start_topic(channel_of(nodes[0], "書き込み練習", nozawa), "流れ", kind="discussion")
    cursor = re.search(r'data-cursor="(\d+)"', proxy.ask("GET", topic, nozawa.session)).group(1)
    with proxy.connect() as stream:
        watch = f"topic={topic.split('/')[-1]}&after={cursor}"
        stream.sendall(
            f"GET /live?{watch} HTTP/1.1\r\nHost: yoriai.city.example.jp\r\nCookie: yoriai_session={nozawa.session}\r\n\r\n".encode()
        )
        received = b""
        while b"retry:" not in received:
            received += stream.recv(4096)
        key = new_key()
        begun = time.perf_counter()
        nozawa.reply(topic, f"mark-{key}")
        while f"mark-{key}".encode() not in received:
            received += stream.recv(65536)
        print(f"\nthrough the proxy in {(time.perf_counter() - begun) * 1000:.0f} ms")
    assert status(proxy.ask("GET", "/metrics")) == 404
