"""PostgreSQL is down or unresponsive under load: everybody gets a clear message, and everything resumes by itself."""

import os
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from support.visitor import Visitor, new_key

GONE = int(os.environ.get("YORIAI_GONE", "5"))
# A statement in flight is given up after 40 seconds; one waiting for a connection after 10.
STANDS_STILL = int(os.environ.get("YORIAI_GONE", "12"))
MEGABYTES = 96


def test_a_database_that_is_gone_is_said_clearly_and_over_when_it_is_back(siege_on_postgres):
    siege = siege_on_postgres
    siege.begin()
    siege.goes_on()
    before = memory(siege)
    siege.postgres.kill()
    began = time.monotonic()
    siege.waits_for_outages(30)
    says_so(siege, within=1)
    time.sleep(max(0, began + GONE - time.monotonic()))
    grown = memory(siege) - before
    siege.postgres.start()
    back = time.monotonic()
    siege.goes_on()
    print(f"{GONE} s without: {siege.ledger.outages} outages, {before:.0f} MB and {grown:.1f} more; 100 acts were done {time.monotonic() - back:.1f} s after it was back")
    assert grown < MEGABYTES
    assert healthy(siege)
    siege.finish()


def test_a_database_that_stands_still_is_said_clearly_and_over_when_it_goes_on(siege_on_postgres):
    siege = siege_on_postgres
    siege.begin()
    siege.goes_on()
    before = memory(siege)
    siege.postgres.freeze()
    try:
        began = time.monotonic()
        says_so(siege, within=20)
        time.sleep(max(0, began + STANDS_STILL - time.monotonic()))
        grown = memory(siege) - before
    finally:
        siege.postgres.thaw()
    back = time.monotonic()
    siege.goes_on()
    print(f"{STANDS_STILL} s still: {before:.0f} MB and {grown:.1f} more; 100 acts were done {time.monotonic() - back:.1f} s after it went on")
    assert grown < MEGABYTES
    assert healthy(siege)
    siege.finish()


def says_so(siege, within: float) -> None:
    """Pages, forms and machines are told, with the time to retry and with the typed text."""
    visitor = Visitor(siege.server.port, next(iter(siege.sessions.values())))
    form = {"text": "消えない言葉", "voice": "personal", "key": new_key()}
    with ThreadPoolExecutor() as people:
        page = people.submit(visitor.get, siege.board.channels[0])
        sent = people.submit(visitor.post, f"/topics/{siege.board.topics[0]}/replies", **form)
        health = people.submit(visitor.get, "/health")
        answers = [future.result(within) for future in (page, sent, health)]
    assert [answer.status for answer in answers] == [503, 503, 503]
    assert all(int(answer.headers["Retry-After"]) > 0 for answer in answers[:2])
    assert "いま表示できません" in answers[0].text
    assert "まだ保存できていません" in answers[1].text and form["text"] in answers[1].text and form["key"] in answers[1].text


def healthy(siege) -> bool:
    return Visitor(siege.server.port).get("/health").status == 200


def memory(siege) -> float:
    """Megabytes in use."""
    status = Path(f"/proc/{siege.server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
