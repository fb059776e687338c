"""Pages that repeatedly stop reading while others write: at the end each got every event once.

The long form: YORIAI_STREAMS=1000 YORIAI_TEST_SECONDS=1200."""

import asyncio
import os
import re
import time

from support.visitor import Visitor

from crash.ledger import new_key
from crash.stalling import Course, PollingPage, StallingPage

STREAMS = int(os.environ.get("YORIAI_STREAMS", "120"))
REPLIES = int(os.environ.get("YORIAI_REPLIES", "250"))
# One in so many pages cannot use streams.
POLLERS = 10
ENDS_WITHIN = int(os.environ.get("YORIAI_TEST_SECONDS", "240")) // 2


def test_a_page_that_stalls_and_comes_back_was_given_every_event_once(siege):
    asyncio.run(run(siege))


async def run(siege) -> None:
    topic, sessions = siege.board.topics[0], list(siege.sessions.values())
    text = Visitor(siege.server.port, sessions[0]).get(f"/topics/{topic}").text
    cursor = int(re.search(r'data-cursor="(\d+)"', text).group(1))
    kinds = [PollingPage if number % POLLERS == 0 else StallingPage for number in range(STREAMS)]
    pages = [
        kind(siege.server.port, sessions[number % len(sessions)], topic, cursor, number) for number, kind in enumerate(kinds)
    ]
    course = Course()
    tasks = [asyncio.create_task(page.live(course)) for page in pages]
    for page in pages:
        await page.is_open.wait()

    began = time.monotonic()
    await asyncio.to_thread(writes, siege.writers[0], topic, course.made)
    wrote = time.monotonic() - began
    course.last = await asyncio.to_thread(newest_event, siege, topic)
    _, late = await asyncio.wait(tasks, timeout=ENDS_WITHIN)
    for task in late:
        task.cancel()

    made = course.made
    missed = sum(made_id not in page.heard.replies for page in pages for made_id in made)
    double = sum(page.heard.replies[made_id] > 1 for page in pages for made_id in made)
    resumed = sum(page.heard.resumed for page in pages if type(page) is StallingPage)
    print(
        f"\n{len(pages)} open pages, {len(made)} replies in {wrote:.0f} s: {resumed} streams were closed and came back, "
        f"{missed} events missed, {double} given twice, {len(late)} pages not at the end"
    )
    for task in set(tasks) - late:
        task.result()
    assert len(made) == REPLIES
    assert resumed > 0, "nobody stalled long enough to be closed"
    assert (missed, double, len(late)) == (0, 0, 0)
    for page in pages:
        assert page.heard.ids == sorted(set(page.heard.ids))
        assert page.heard.reloads == 0


def writes(writer, topic: str, made: list[str]) -> None:
    for _ in range(REPLIES):
        key = new_key()
        text = f"記録 {key}\n\n窓口の待ち時間を短くした手順を書きます。"
        act = writer.act("reply", f"/topics/{topic}/replies", {"text": text, "voice": "personal", "key": key}, key, text)
        answer = writer.does(act)
        assert answer.status == 303
        made.append(re.search(r"#p-([0-9a-z]+)", answer.location).group(1))


def newest_event(siege, topic: str) -> int:
    return max(event.id for event in siege.database.books().events if event.topic == topic)
