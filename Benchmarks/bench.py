"""Measures a release build on this machine with the demo community. Standard library and wrk only; with --database also psql.

With --database postgres://…/postgres the data is in a new database on that server, which is removed afterwards, and delivery is measured from one
node to another.

Prints a table, or with --json a JSON object. Compare figures within a run: quote ratios, not single numbers of different days. With --record the
run is appended to Benchmarks/ledger.jsonl: `script/bench --plot` draws it."""

import argparse
import asyncio
import gzip
import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from ledger.figures import POSTGRESQL, SQLITE
from ledger.recorder import Recorder

HERE = pathlib.Path(__file__).resolve().parent
PERSONAS = ["nozawa", "kurihara", "saeki", "morishita", "aikawa"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def send(url, fields=None, cookie=None, accept_gzip=False):
    """One request; returns status, headers, body. Redirects are not followed."""
    data = urllib.parse.urlencode(fields).encode() if fields is not None else None
    request = urllib.request.Request(url, data=data)
    if accept_gzip:
        request.add_header("Accept-Encoding", "gzip")
    if cookie:
        request.add_header("Cookie", cookie)
    try:
        with OPENER.open(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


class Server:
    running = []

    @classmethod
    def end_all(cls):
        for process in cls.running:
            if process.poll() is None:
                process.kill()

    def __init__(self, binary, data, port, database=None):
        command = [binary, "demo", "--data", data, "--port", str(port), "--limits-posts", "0", "--limits-requests", "0", "--log-level", "error"]
        self.launch(command, port, {"YORIAI_DATABASE": database} if database else {})

    def launch(self, command, port, environment):
        """Starts a program that answers /health, and measures the time until then."""
        self.url = f"http://127.0.0.1:{port}"
        self.port = port
        self.start = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **environment})
        Server.running.append(self.process)
        while True:
            try:
                if send(f"{self.url}/health")[0] == 200:
                    break
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - self.start > 180:
                raise SystemExit("the server did not start")
            time.sleep(0.002)
        self.start_ms = (time.monotonic() - self.start) * 1000

    def rss_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def cpu_seconds(self):
        """Processor time used by the process since its start."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        begun = time.monotonic()
        self.process.terminate()
        self.process.wait(timeout=30)
        return (time.monotonic() - begun) * 1000


def sign_in(url, persona):
    status, headers, _ = send(f"{url}/demo/{persona}", {})
    if status != 303:
        raise SystemExit(f"signing in as {persona} answered {status}")
    return headers["Set-Cookie"].split(";")[0]


def wrk(url, script, connections, seconds, arguments, timeout=2):
    """Requests per second, and p99 in ms. Ends the run after an error or a timeout."""
    options = ["-t1", f"-c{connections}", f"-d{seconds}s", f"--timeout={timeout}s", "--latency", "-s", str(HERE / script)]
    command = ["wrk", *options, url, "--", *arguments]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    scale = {"us": 0.001, "ms": 1, "s": 1000}[p99[2]]
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    if errors or "Socket errors" in text:
        raise SystemExit(f"{script}: errors while measuring\n{text}")
    return rate, float(p99[1]) * scale


def fdatasync_ms(folder):
    path = pathlib.Path(folder) / "sync-test"
    times = []
    with open(path, "wb") as file:
        for _ in range(60):
            file.write(b"x" * 4096)
            file.flush()
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - begun) * 1000)
    path.unlink()
    return statistics.median(times)


class Stream(asyncio.Protocol):
    """One open page that records when it receives which post."""

    def __init__(self, request, heard):
        self.request = request
        self.heard = heard
        self.tail = b""

    def connection_made(self, transport):
        transport.write(self.request)

    def data_received(self, data):
        now = time.perf_counter()
        text = self.tail + data
        for mark in re.findall(rb"mark-([0-9a-f]{12})", text):
            self.heard(mark.decode(), self, now)
        self.tail = text[-40:]


async def times_heard(open_page, post, pages, posts, patience=5):
    """Times from sending a post to its arrival on each open page, in ms: `open_page` returns a transport, `post` sends a marked post."""
    heard = {}

    def note(mark, page, now):
        heard.setdefault(mark, {}).setdefault(id(page), now)

    transports = [await open_page(index, note) for index in range(pages)]
    await asyncio.sleep(1)
    times = []
    for _ in range(posts):
        mark = uuid.uuid4().hex[:12]
        begun = time.perf_counter()
        await asyncio.to_thread(post, mark)
        deadline = time.perf_counter() + patience
        while len(heard.get(mark, {})) < pages and time.perf_counter() < deadline:
            await asyncio.sleep(0.01)
        arrived = heard.get(mark, {})
        if len(arrived) < pages:
            raise SystemExit(f"only {len(arrived)} of {pages} streams heard of a post")
        times += [(at - begun) * 1000 for at in arrived.values()]
    for transport in transports:
        transport.abort()
    await asyncio.sleep(1)
    return times


async def delivery(url, port, channel, topic, cookies, streams, posts):
    """Times from sending a post to `url` to its arrival on each stream at `port`, in ms."""
    loop = asyncio.get_running_loop()
    _, _, page = send(f"{url}/channels/{channel}?newest=yes", cookie=cookies[0])
    cursor = re.search(rb'data-cursor="(\d+)"', page)[1].decode()

    async def open_page(index, note):
        cookie = cookies[1 + index % (len(cookies) - 1)]
        request = f"GET /live?channel={channel}&after={cursor} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
        transport, _ = await loop.create_connection(lambda: Stream(request, note), "127.0.0.1", port)
        return transport

    def post(mark):
        fields = {"text": f"mark-{mark}", "voice": "personal", "key": f"bench-{mark}"}
        status, _, _ = send(f"{url}/topics/{topic}/replies", fields, cookies[0])
        assert status == 303, status

    return await times_heard(open_page, post, streams, posts)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def first_load_kb(url, channel, cookie):
    _, _, page = send(f"{url}/channels/{channel}?newest=yes", cookie=cookie)
    seen, total = set(), len(page)
    wanted = [path.decode() for path in re.findall(rb'(?:href|src)="(/assets/[^"]+)"', page)]
    while wanted:
        path = wanted.pop()
        if path in seen:
            continue
        seen.add(path)
        _, headers, body = send(url + path, accept_gzip=True)
        total += len(body)
        if headers["Content-Encoding"] == "gzip":
            body = gzip.decompress(body)
        wanted += [str(pathlib.PurePosixPath(path).parent / name) for name in re.findall(r'from "\./([^"]+)"|import "\./([^"]+)"', body.decode()) for name in name if name]
    return total / 1024


def furnish(url, cookies):
    """A channel with twenty topics of three replies each; and these topics."""
    # The reader has read nothing and written nothing here, so all twenty topics are shown in full.
    reader = cookies[4]
    _, _, home = send(f"{url}/spaces", cookie=reader)
    channels = list(dict.fromkeys(re.findall(r'href="/channels/([0-9a-z]{26})["#?]', home.decode())))
    channel = next(c for c in channels if send(f"{url}/channels/{c}?newest=yes", cookie=cookies[0])[2].count(b"<article") >= 12
                   and b'id="compose"' in send(f"{url}/channels/{c}?newest=yes", cookie=cookies[0])[2])
    for number in range(20):
        fields = {"kind": "discussion", "voice": "personal", "text": f"測定のための話題{number}\n本文です。", "key": f"bench-topic-{uuid.uuid4().hex}"}
        assert send(f"{url}/channels/{channel}/topics", fields, cookies[number % 4])[0] == 303
    page = send(f"{url}/channels/{channel}?newest=yes", cookie=reader)[2].decode()
    topics = list(dict.fromkeys(re.findall(r'id="t-([0-9a-z]{26})"', page)))
    assert len(topics) == 20
    for topic in topics:
        for number in range(3):
            fields = {"text": f"返信{number}：**太字**と[リンク](https://example.jp/)", "voice": "personal", "key": f"bench-{uuid.uuid4().hex}"}
            assert send(f"{url}/topics/{topic}/replies", fields, cookies[number % 4])[0] == 303
    return channel, topics


def make_database(server_url, name):
    """The URL of a new, empty database on a PostgreSQL server."""
    psql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", server_url)
    return urllib.parse.urlsplit(server_url)._replace(path=f"/{name}").geturl()


def drop_database(server_url, name):
    psql(f"DROP DATABASE {name} WITH (FORCE)", server_url)


def psql(statement, url):
    return subprocess.run(["psql", "-XAtqc", statement, url], capture_output=True, text=True, check=True).stdout.strip()


def bench(binary, seconds, server_url):
    data = tempfile.mkdtemp(prefix="yoriai-bench-")
    port = 18_080
    figures = {}
    database = None
    try:
        if server_url:
            name = f"yoriai_bench_{os.getpid()}"
            database = make_database(server_url, name)
        Server(binary, data, port, database).stop()
        server = Server(binary, data, port, database)
        figures["start_ms"] = server.start_ms
        # By then the search index is up to date and its memory released.
        time.sleep(15)
        figures["idle_rss_mb"] = server.rss_mb()
        cookies = [sign_in(server.url, persona) for persona in PERSONAS]
        channel, topics = furnish(server.url, cookies)
        reader = cookies[4]
        figures["first_load_kb"] = first_load_kb(server.url, channel, reader)
        wrk(f"{server.url}/channels/{channel}?newest=yes", "get.lua", 16, 2, [reader])
        figures["channel_pages_per_s"], figures["channel_page_p99_ms"] = wrk(f"{server.url}/channels/{channel}?newest=yes", "get.lua", 16, seconds, [reader])
        figures["topic_pages_per_s"], figures["topic_page_p99_ms"] = wrk(f"{server.url}/topics/{topics[0]}", "get.lua", 16, seconds, [reader])
        times = asyncio.run(delivery(server.url, port, channel, topics[0], cookies, 500, 20))
        figures["delivery_p50_ms"], figures["delivery_p99_ms"] = quantile(times, 0.5), quantile(times, 0.99)
        if database:
            other = Server(binary, data, port + 1, database)
            times = asyncio.run(delivery(server.url, port + 1, channel, topics[0], cookies, 500, 20))
            figures["other_node_p50_ms"], figures["other_node_p99_ms"] = quantile(times, 0.5), quantile(times, 0.99)
            other.stop()
        figures["fdatasync_ms"] = fdatasync_ms(data)
        figures["posts_per_s_1"], _ = wrk(server.url, "post.lua", 1, seconds, [",".join(topics), "|".join(cookies)])
        figures["posts_per_s_64"], figures["post_64_p99_ms"] = wrk(server.url, "post.lua", 64, seconds, [",".join(topics), "|".join(cookies)])
        figures["posts_in_database"] = posts(data, database)
        figures["stop_ms"] = server.stop()
        figures["cores"] = os.cpu_count()
        return figures
    finally:
        Server.end_all()
        if database:
            drop_database(server_url, name)
        shutil.rmtree(data, ignore_errors=True)


def posts(data, database):
    """The number of posts actually stored."""
    if database:
        return int(psql("SELECT count(*) FROM post", database))
    with sqlite3.connect(f"file:{data}/yoriai.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM post").fetchone()[0]


def engine(server_url):
    """The engine, with the settings that determine the durability of an acknowledged post."""
    if not server_url:
        return {"name": SQLITE}
    version, fsync, commit = (psql(f"SHOW {name}", server_url) for name in ("server_version", "fsync", "synchronous_commit"))
    return {"name": POSTGRESQL, "version": version.split()[0], "fsync": fsync, "synchronous_commit": commit}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--database", help="a PostgreSQL server to measure on, such as postgres://postgres@127.0.0.1/postgres")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--record", action="store_true", help="append the run to Benchmarks/ledger.jsonl")
    options = parser.parse_args()
    recorder = Recorder(engine(options.database)) if options.record else None
    figures = bench(options.binary, options.seconds, options.database)
    if recorder:
        recorder.record(options.seconds, figures)
    if options.json:
        print(json.dumps({name: round(value, 3) for name, value in figures.items()}))
        return
    for name, value in figures.items():
        print(f"{name:22} {value:12,.2f}")


if __name__ == "__main__":
    main()
