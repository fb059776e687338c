#!/usr/bin/env python3
"""Enlarges the database of a demo: topics of ten posts each, with their events.

    Benchmarks/grow.py DATA/yoriai.sqlite 200000

For measuring backups, moves and exports; no server may run meanwhile."""

import random
import sqlite3
import sys
import time

WORDS = ["資料", "様式", "期限", "回答", "住民", "窓口", "システム", "標準化", "移行", "確認", "担当", "手順", "予算", "共有", "検証", "データ"]


def uuid7(milliseconds: int, count: int) -> bytes:
    high = (milliseconds << 16) | 0x7000 | (count & 0xFFF)
    return high.to_bytes(8, "big") + ((random.getrandbits(62)) | (1 << 63)).to_bytes(8, "big")


def body(length: int) -> str:
    return "".join(random.choice(WORDS) + random.choice(["を", "が", "は", "の", "。", "と"]) for _ in range(length))


def main() -> None:
    path, wanted = sys.argv[1], int(sys.argv[2])
    random.seed(7)
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous = OFF")
    channels = [row[0] for row in db.execute("SELECT id FROM channel ORDER BY id")]
    people = db.execute("SELECT m.id, s.seat FROM member m JOIN sitting s ON s.member = m.id AND s.until IS NULL ORDER BY m.id").fetchall()
    event = db.execute("SELECT max(id) FROM event").fetchone()[0]
    now = int(time.time() * 1000) - wanted * 1000
    posts = 0
    while posts < wanted:
        channel, topic = random.choice(channels), uuid7(now, 0)
        ids = [uuid7(now + index, index + 1) for index in range(10)]
        events = []
        for index, post in enumerate(ids):
            author, seat = random.choice(people)
            event += 1
            events.append((event, "reply.posted" if index else "topic.started", channel, topic, post, author, now + index))
            row = (post, topic, author, seat, "personal", body(random.randint(10, 60)), 1, now + index, post.hex())
            if index == 0:
                opener = author
                db.execute(
                    "INSERT INTO topic (id, channel, kind, title, opening, last_reply, previous_reply, state, replies, moved_at, moved_event, "
                    "mover, created_at) VALUES (?, ?, 'discussion', ?, ?, ?, ?, NULL, 9, ?, ?, ?, ?)",
                    (topic, channel, body(4), post, ids[9], ids[8], now + 9, event + 9, opener, now),
                )
            db.execute(
                "INSERT INTO post (id, topic, author, seat, voice, body, version, created_at, idempotency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row
            )
            if index % 3 == 0:
                db.execute("INSERT INTO reaction (post, kind, member, at) VALUES (?, 'thanks', ?, ?)", (post, opener, now + index))
        db.executemany("INSERT INTO event (id, kind, channel, topic, post, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)", events)
        posts += 10
        now += 9_000
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"{posts} posts in {posts // 10} topics")


if __name__ == "__main__":
    main()
