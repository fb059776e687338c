"""A server stops quickly on request, however many pages are open."""

import time

from crash.wire import Wire
from support.server import Server

STREAMS = 50


def test_a_server_with_fifty_open_streams_stops_within_ten_seconds(siege):
    session = next(iter(siege.sessions.values()))
    wires = [Wire([siege.server.port], session) for _ in range(STREAMS)]
    streams = [wire.open(f"/live?topic={siege.board.topics[0]}&after=0", {}) for wire in wires]
    for stream in streams:
        assert stream.readline().startswith(b"retry:")
    start = time.monotonic()
    assert siege.server.stop() == 0
    assert time.monotonic() - start < 10


def test_a_server_that_has_just_started_stops_without_an_error(tmp_path):
    server = Server("demo", tmp_path)
    try:
        for _ in range(3):
            server.start()
            assert server.stop() == 0
    finally:
        server.end()
    assert " error " not in server.output and "CancellationError" not in server.output, server.output[-1000:]
