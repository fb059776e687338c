"""Measures search on a release build with many posts. Standard library only.

    script/search-bench [--posts N] [--folder DIR]

Creates a demo community, adds posts with sentences and words drawn from it at random, builds the index, and searches while 20 posts per
second arrive. Prints the speed of indexing, the size of the index, the time of queries and of lists of questions, and the delay until a post is found. A
named folder is kept and reused."""

import argparse
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.parse
import uuid

from bench import Server, send, sign_in

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Writer:
    """Sentences of the demo with other words, numbers and names in them."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        topics = [topic for file in sorted((ROOT / "Demo/channels").glob("*.json")) for topic in json.loads(file.read_text())["topics"]]
        texts = [text for topic in topics for text in [topic["body"]] + [reply["body"] for reply in topic.get("replies", [])]]
        self.titles = [topic["title"] for topic in topics]
        self.sentences = [s.strip() for text in texts for s in re.split(r"[。\n]", text) if 8 <= len(s.strip()) <= 90]
        self.parts = {s: re.split(r"([一-龠]{2,4}|[ァ-ヶー]{3,}|\d+)", s) for s in self.sentences + self.titles}
        whole = "\n".join(texts)
        self.words = sorted(set(re.findall(r"[一-龠]{2,4}|[ァ-ヶー]{3,}", whole)))
        bodies = (ROOT / "Data/bodies.csv").read_text().splitlines()[1:]
        self.words += [name for line in bodies for name in [line.split(",")[2]] if name]
        # A realistic word distribution: a few are frequent, most are rare.
        self.random.shuffle(self.words)
        self.weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(self.words))))

    def word(self):
        return self.random.choices(self.words, cum_weights=self.weights)[0]

    def varied(self, sentence):
        parts = list(self.parts[sentence])
        places = [i for i in range(1, len(parts), 2)]
        for place in self.random.sample(places, min(2, len(places))):
            parts[place] = str(self.random.randrange(1, 99999)) if parts[place].isdigit() else self.word()
        return "".join(parts)

    def post(self):
        return "。".join(self.varied(self.random.choice(self.sentences)) for _ in range(self.random.randrange(2, 6))) + "。"

    def title(self):
        return self.varied(self.random.choice(self.titles))[:110]

    def query(self):
        kind = self.random.random()
        if kind < 0.25:
            return self.word()
        if kind < 0.6:
            return " ".join(self.word() for _ in range(self.random.randrange(2, 4)))
        if kind < 0.75:
            return self.varied(self.random.choice(self.sentences))[:40]
        return self.random.choice(self.titles)


def uuid7(milliseconds, number):
    return ((milliseconds << 80) | (7 << 76) | ((number & 0xFFF) << 64) | (2 << 62) | random.getrandbits(62)).to_bytes(16, "big")


def fill(database, count, writer):
    """Adds posts in new topics, spread over a year, in the existing channels."""
    db = sqlite3.connect(database)
    db.execute("PRAGMA synchronous = OFF")
    channels = [row[0] for row in db.execute("SELECT id FROM channel WHERE archived_at IS NULL")]
    seats = db.execute("SELECT member, seat FROM sitting WHERE until IS NULL").fetchall()
    bodies = dict(db.execute("SELECT id, organisation FROM seat"))
    now = int(time.time() * 1000)
    step = 365 * 86_400_000 / count
    written = 0
    while written < count:
        at = now - int((count - written) * step)
        size = min(writer.random.randrange(1, 8), count - written)
        topic = uuid7(at, written)
        posts = []
        for number in range(size):
            member, seat = writer.random.choice(seats)
            moment = at + number
            posts.append((uuid7(moment, written + number), topic, member, seat, "personal", writer.post(), 1, moment, uuid.uuid4().hex))
        kind = writer.random.choice(["question", "question", "discussion", "practice"])
        state = None if kind != "question" else writer.random.choice(["open", "answered", "solved"])
        last = posts[-1][0] if size > 1 else None
        db.execute(
            "INSERT INTO topic (id, channel, kind, title, opening, organisation, last_reply, state, replies, moved_at, moved_event, mover,"
            " created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                topic, writer.random.choice(channels), kind, writer.title(), posts[0][0], bodies[posts[0][3]], last, state, size - 1, at, 0,
                posts[0][2], at,
            ),
        )
        db.executemany(
            "INSERT INTO post (id, topic, author, seat, voice, body, version, created_at, idempotency) VALUES (?,?,?,?,?,?,?,?,?)", posts
        )
        written += size
    db.commit()
    db.close()


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


class Arrivals(threading.Thread):
    """Posts at a fixed rate until it is stopped."""

    def __init__(self, url, cookie, channel, writer, rate):
        super().__init__(daemon=True)
        self.url, self.cookie, self.channel, self.writer, self.rate = url, cookie, channel, writer, rate
        self.stopped = threading.Event()
        self.sent = 0

    def run(self):
        begun = time.monotonic()
        while not self.stopped.is_set():
            text = f"{self.writer.title()}\n{self.writer.post()}"
            fields = {"kind": "discussion", "voice": "personal", "text": text, "key": uuid.uuid4().hex}
            if send(f"{self.url}/channels/{self.channel}/topics", fields, self.cookie)[0] == 303:
                self.sent += 1
            time.sleep(max(0, begun + self.sent / self.rate - time.monotonic()))


def ask(url, cookie, text):
    begun = time.perf_counter()
    status, _, body = send(f"{url}/search?q={urllib.parse.quote(text)}", cookie=cookie)
    assert status == 200, (status, text)
    return (time.perf_counter() - begun) * 1000, body.decode()


def page(url, cookie, path):
    begun = time.perf_counter()
    assert send(url + path, cookie=cookie)[0] == 200, path
    return (time.perf_counter() - begun) * 1000


def findable_seconds(url, cookie, channel):
    word = "しるし" + "".join(random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(12))
    fields = {"kind": "discussion", "voice": "personal", "text": f"{word}\n本文", "key": uuid.uuid4().hex}
    assert send(f"{url}/channels/{channel}/topics", fields, cookie)[0] == 303
    begun = time.monotonic()
    while time.monotonic() - begun < 30:
        if "/topics/" in ask(url, cookie, word[3:])[1].split('id="h-found"')[1].split("</section>")[0]:
            return time.monotonic() - begun
        time.sleep(0.02)
    return 30.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--folder")
    parser.add_argument("--port", type=int, default=8389)
    options = parser.parse_args()
    folder = options.folder or tempfile.mkdtemp(prefix="yoriai-search-")
    database = os.path.join(folder, "yoriai.sqlite")
    writer = Writer(1)
    if not os.path.exists(os.path.join(folder, "filled")):
        Server(options.binary, folder, options.port).stop()
        begun = time.monotonic()
        fill(database, options.posts, writer)
        pathlib.Path(folder, "filled").touch()
        print(f"posts written in {time.monotonic() - begun:.0f} s; database {os.path.getsize(database) / 1e6:.0f} MB", flush=True)
    if not os.path.exists(os.path.join(folder, "built")):
        begun = time.monotonic()
        built = subprocess.run([options.binary, "search", "rebuild", "--data", folder], check=True, capture_output=True, text=True)
        pathlib.Path(folder, "built").touch()
        print(built.stdout.strip().split("\n")[-1], flush=True)
    print(f"index {os.path.getsize(os.path.join(folder, 'search.sqlite')) / 1e6:.0f} MB", flush=True)
    server = Server(options.binary, folder, options.port)
    try:
        cookie = sign_in(server.url, "nozawa")
        home = send(f"{server.url}/home", cookie=cookie)[2].decode()
        channel = re.search(r"/channels/([0-9a-z]{26})", home)[1]
        for _ in range(30):
            ask(server.url, cookie, writer.query())
        arrivals = Arrivals(server.url, cookie, channel, writer, 20)
        arrivals.start()
        begun = time.monotonic()
        queries = [writer.query() for _ in range(options.queries)]
        timed = [(ask(server.url, cookie, query)[0], query) for query in queries]
        seconds = time.monotonic() - begun
        found = [findable_seconds(server.url, cookie, channel) for _ in range(5)]
        arrivals.stopped.set()
        arrivals.join()
        times = [time for time, _ in timed]
        print(f"{len(times)} queries while {arrivals.sent / seconds:.0f} posts/s arrived (with the page, over HTTP)")
        print(f"p50 {statistics.median(times):.1f} ms, p95 {percentile(times, 0.95):.1f} ms, p99 {percentile(times, 0.99):.1f} ms")
        for path in ("/questions", "/questions?state=open", "/home", "/organisations/092096/similar"):
            shown = [page(server.url, cookie, path) for _ in range(9)]
            print(f"{path}: {statistics.median(shown):.0f} ms")
        print(f"found after {max(found):.2f} s at most; memory {server.rss_mb():.0f} MB")
        print("slowest: " + "; ".join(f"{query} ({time:.0f} ms)" for time, query in sorted(timed, reverse=True)[:6]))
    finally:
        server.stop()
        if not options.folder:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
