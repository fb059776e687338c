"""A change on one node appears on the other's pages once, whatever happens in between."""

import statistics
import threading
import time

from cluster import wait_until
from stream import Stream, cursor_of
from support.demo import channel_of
from support.visitor import Visitor, new_key, persona


def topic_on(node, author: Visitor) -> str:
    return author.start_topic(channel_of(node, "書き込み練習", author), "二つのノードで", kind="discussion")


def page_of(node, reader: Visitor, topic: str) -> int:
    return cursor_of(Visitor(node.port, reader.session).get(topic).text)


def test_a_post_on_one_node_reaches_the_pages_of_the_other(nodes):
    a, b = nodes
    # A session of one node is valid on the other.
    nozawa = persona(a.port, "nozawa")
    topic = topic_on(a, nozawa)
    stream = Stream(b.port, nozawa.session, f"topic={topic.split('/')[-1]}", page_of(b, nozawa, topic))
    times = []
    for _ in range(30):
        key = new_key()
        begun = time.perf_counter()
        nozawa.reply(topic, f"mark-{key}")
        times.append((stream.wait_for(f"mark-{key}") - begun) * 1000)
    stream.cut()
    print(f"\nfrom sending a post on one node to hearing it on the other: median {statistics.median(times):.1f} ms, longest {max(times):.1f} ms")


def test_a_stream_that_is_cut_goes_on_at_the_other_node_without_gap_or_repetition(nodes):
    a, b = nodes
    nozawa = persona(a.port, "nozawa")
    topic = topic_on(a, nozawa)
    sent: list[str] = []
    enough = threading.Event()

    def write(node) -> None:
        author = Visitor(node.port, nozawa.session)
        while not enough.is_set():
            key = new_key()
            author.reply(topic, f"mark-{key}")
            sent.append(key)

    writers = [threading.Thread(target=write, args=[node]) for node in (a, b, a, b)]
    cursor = page_of(a, nozawa, topic)
    for writer in writers:
        writer.start()
    events = []
    for turn in range(8):
        node = nodes[turn % 2]
        stream = Stream(node.port, nozawa.session, f"topic={topic.split('/')[-1]}", cursor, resuming=turn > 0)
        wait_until(lambda stream=stream: len(stream.events) >= 3 or stream.has_ended.is_set())
        stream.cut()
        events += stream.events
        cursor = stream.cursor or cursor
    enough.set()
    for writer in writers:
        writer.join()
    last = Stream(b.port, nozawa.session, f"topic={topic.split('/')[-1]}", cursor, resuming=True)
    if sent and f"mark-{sent[-1]}" not in "".join(data for _, data, _ in events):
        last.wait_for(f"mark-{sent[-1]}")
    wait_until(lambda: all(any(f"mark-{key}" in data for _, data, _ in events + last.events) for key in sent))
    events += last.events
    last.cut()

    ids = [number for number, _, _ in events]
    assert ids == sorted(set(ids))
    heard = "".join(data for _, data, _ in events)
    assert not any('"reload"' in data for _, data, _ in events)
    assert [key for key in sent if f"mark-{key}" not in heard] == []
    parts = [sum(1 for _, data, _ in events if f"mark-{key}" in data) for key in sent]
    print(f"\n{len(sent)} posts in {len(events)} messages over 9 streams on two nodes")
    assert set(parts) == {1}


def test_a_node_that_stops_ends_its_streams_and_the_other_goes_on_with_them(nodes):
    a, b = nodes
    nozawa = persona(a.port, "nozawa")
    topic = topic_on(a, nozawa)
    watch = f"topic={topic.split('/')[-1]}"
    stream = Stream(a.port, nozawa.session, watch, page_of(a, nozawa, topic))
    nozawa.reply(topic, "mark-before")
    stream.wait_for("mark-before")
    begun = time.monotonic()
    assert a.stop() == 0
    assert stream.has_ended.wait(10)
    print(f"\nthe node stopped within {time.monotonic() - begun:.1f} s")
    author = Visitor(b.port, nozawa.session)
    author.reply(topic, "mark-after")
    resumed = Stream(b.port, nozawa.session, watch, stream.cursor, resuming=True)
    resumed.wait_for("mark-after")
    assert not any("mark-before" in data for _, data, _ in resumed.events)
    resumed.cut()


def test_nodes_say_when_the_database_is_gone_and_recover_by_themselves(nodes, database):
    a, b = nodes
    nozawa = persona(a.port, "nozawa")
    topic = topic_on(a, nozawa)
    stream = Stream(b.port, nozawa.session, f"topic={topic.split('/')[-1]}", page_of(b, nozawa, topic))
    database.go_away()
    try:
        for node in nodes:
            visitor = Visitor(node.port, nozawa.session)
            assert visitor.get("/health").status == 503
            page = visitor.get(topic)
            assert page.status == 503
            assert int(page.headers["Retry-After"]) > 0
            sent = visitor.post(f"{topic}/replies", text="mark-lost", voice="personal", key=new_key())
            assert sent.status == 503
            assert "mark-lost" in sent.text  # ready to be sent again
    finally:
        database.come_back()
    for node in nodes:
        wait_until(lambda node=node: Visitor(node.port).get("/health").status == 200, 5)
    nozawa.reply(topic, "mark-back")
    stream.wait_for("mark-back")
    assert "mark-lost" not in nozawa.get(topic).text
    stream.cut()


def test_idle_connections_that_were_ended_are_replaced_without_a_word(nodes, database):
    nozawa = persona(nodes[0].port, "nozawa")
    topic = topic_on(nodes[0], nozawa)
    for round_ in range(3):
        database.end_connections()
        for node in nodes:
            Visitor(node.port, nozawa.session).reply(topic, f"mark-{node.port}-{round_}")
    text = nozawa.get(topic).text
    assert all(f"mark-{node.port}-{round_}" in text for node in nodes for round_ in range(3))
