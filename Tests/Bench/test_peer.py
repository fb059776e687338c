"""Comparison with a peer: ratios have the right direction, and long polling is read in any order."""

import json

import pytest

from peer.homeserver import write
from peer.long_poll import LongPoll, whole_body
from peer.report import ORDER, ROWS, ratio, table
from peer.work import rest

HEAD = b"HTTP/1.1 200 OK\r\nServer: one\r\n"
LONG = HEAD + b"Content-Length: 18\r\n\r\n" + b'{"next_batch":"x"}'
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b'8\r\n{"next_b\r\na\r\natch":"x"}\r\n0\r\n\r\n'


def test_a_ratio_says_how_many_times_better_ours_is():
    assert ratio("posts_per_s_1", 500, 50) == 10
    assert ratio("delivery_p99_ms", 10, 50) == 5


def test_the_table_has_a_line_for_each_figure():
    assert set(ORDER) == set(ROWS)
    figures = {**dict.fromkeys(ROWS, 1.5), "finds_inside": True}
    lines = table(("One", "Other"), figures, {**figures, "finds_inside": False}).splitlines()
    assert len(lines) == len(ORDER) + 2
    assert lines[1].split()[-3:] == ["1.5", "1.5", "1.0×"]
    assert lines[-1].split()[-2:] == ["yes", "no"]


@pytest.mark.parametrize("answer", [LONG, CHUNKED])
def test_an_answer_is_whole_at_its_last_byte_only(answer):
    assert [whole_body(answer[:length]) for length in range(len(answer))] == [None] * len(answer)
    assert whole_body(answer) == b'{"next_batch":"x"}'


def test_an_error_ends_the_run():
    with pytest.raises(SystemExit, match="429"):
        whole_body(b"HTTP/1.1 429 Too Many Requests\r\n\r\n")


class Transport:
    def __init__(self):
        self.written = []

    def write(self, data):
        self.written.append(data)


def test_a_long_poll_asks_again_from_where_the_answer_ended():
    heard, transport = [], Transport()
    poll = LongPoll("token", "first", lambda mark, *_: heard.append(mark))
    poll.connection_made(transport)
    body = b'{"text":"mark-0123456789ab","next_batch":"second"}'
    answer = HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body
    poll.data_received(answer[:70])
    poll.data_received(answer[70:])
    assert set(heard) == {"0123456789ab"}
    assert [b"since=first" in transport.written[0], b"since=second" in transport.written[1]] == [True, True]


def test_the_database_comes_from_the_address(tmp_path):
    write(tmp_path / "homeserver.yaml", 1, "postgres://me:a%40b@127.0.0.1:5433/there")
    database = json.loads((tmp_path / "homeserver.yaml").read_text())["database"]
    assert database["name"] == "psycopg2"
    assert {name: database["args"][name] for name in ("host", "port", "user", "password", "dbname")} == {
        "host": "127.0.0.1", "port": 5433, "user": "me", "password": "a@b", "dbname": "there",
    }


class Busy:
    """A program that uses a processor for three seconds."""

    def __init__(self):
        self.server, self.asked = self, 0

    def cpu_seconds(self):
        self.asked += 1
        return min(self.asked, 4)


def test_the_next_work_waits_until_the_last_is_done(monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: None)
    side = Busy()
    rest(side)
    assert side.asked == 5
