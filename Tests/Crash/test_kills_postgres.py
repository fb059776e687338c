"""The same on PostgreSQL: the server and the database are killed in turns."""

import os

KILLS = int(os.environ.get("YORIAI_KILLS", "10"))


def test_nothing_is_lost_doubled_or_invented_when_server_and_database_are_killed(siege_on_postgres):
    report = siege_on_postgres.run(KILLS)
    print(report)
    assert report.kills + report.database_kills >= KILLS and report.database_kills >= KILLS // 2
    assert report.acknowledged.total() > 20 * KILLS
