"""A read-only file: like a full disk, it stops writing and nothing else."""

from support.files import database_files, read_only


def test_files_that_become_read_only_are_said_clearly_and_over_when_they_are_not(siege):
    siege.begin()
    siege.goes_on()
    with read_only(*database_files(siege.server)):
        siege.waits_for_outages(30)
        siege.can_be_read()
    siege.goes_on()
    siege.finish()


def test_a_server_that_may_not_write_to_its_database_says_so_at_the_start(siege):
    siege.server.stop()
    with read_only(siege.server.data / "yoriai.sqlite"):
        siege.server.launch()
        assert siege.server.process.wait(20) != 0
        assert f"The database in {siege.server.data}/ cannot be opened" in siege.server.output, siege.server.output[-500:]
    siege.server.start()
