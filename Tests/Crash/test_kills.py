"""Every acknowledged act is there once, however often the server dies and however often requests are repeated."""

import os

KILLS = int(os.environ.get("YORIAI_KILLS", "12"))


def test_nothing_is_lost_doubled_or_invented_when_the_server_is_killed(siege):
    report = siege.run(KILLS)
    print(report)
    assert report.kills >= KILLS and report.acknowledged.total() > 20 * KILLS
