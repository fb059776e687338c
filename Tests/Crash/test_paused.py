"""A paused server: requests wait, and then all are answered."""

import os
import signal
import time

PAUSE = int(os.environ.get("YORIAI_PAUSE", "10"))


def test_a_paused_server_goes_on_where_it_was(siege):
    siege.begin()
    siege.goes_on()
    breaks = [reader.record.breaks for reader in siege.readers]
    siege.server.process.send_signal(signal.SIGSTOP)
    time.sleep(PAUSE)
    siege.server.process.send_signal(signal.SIGCONT)
    siege.goes_on()
    if PAUSE < 20:
        streams = [reader.record.breaks - before for reader, before in zip(siege.readers, breaks, strict=True) if not reader.polls]
        # Joining or leaving a channel closes only that member's streams.
        assert min(streams) == 0, "no stream lived through the pause"
    siege.finish()
