"""The operator's commands do what they are told or explain why not: restoring by time, importing the directory, any folder."""

import csv
import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from support.server import BINARY, Server, free_port
from support.visitor import Visitor

NAMES = ["a space", "hash#1", "100%", "寄合のデータ", "%20", "q?x&y=1"]


def run(*command, data: Path, status: int = 0, **variables: str) -> str:
    arguments = [BINARY, *command, "--data", data]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=180, env={**os.environ, **variables})
    assert (done.returncode == 0) == (status == 0), done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """A data folder with the demo community, created once."""
    server = Server("demo", tmp_path_factory.mktemp("demo"))
    server.start()
    assert server.stop() == 0
    return server.data


@pytest.mark.parametrize("name", NAMES)
def test_a_data_folder_can_have_any_name(demo, tmp_path, name):
    folder = tmp_path / name
    server = Server("demo", folder)
    shutil.copytree(demo, server.data)
    try:
        server.start()
        assert Visitor(server.port).get("/").status == 200
        assert Visitor(server.port).post("/sign-in", mail="nobody@city.example.jp").status == 200
        run("backup", "--to", folder / "backups", data=server.data)
        run("doctor", "--backups", folder / "backups", data=server.data)
        # The index is built a second after the first response.
        deadline = time.monotonic() + 30
        while not (server.data / "search.sqlite").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert server.stop() == 0
    finally:
        server.end()
    assert {"yoriai.sqlite", "search.sqlite", "outbox"} <= {entry.name for entry in server.data.iterdir()}
    assert [entry.name for entry in folder.parent.iterdir()] == [name], "nothing lies beside the folder under another name"
    said = run("restore", "--from", folder / "backups", data=folder / "restored")
    assert "Restoring 2" in said and "the time of Japan" in said
    run("doctor", data=folder / "restored")
    run("export", "--to", folder / "export", data=folder / "restored")
    run("import", "--from", folder / "export", data=folder / "imported")
    restored = Server("demo", folder / "again")
    restored.data = folder / "restored"
    try:
        restored.start()
        assert restored.stop() == 0
    finally:
        restored.end()


def test_a_restore_says_what_it_takes_and_refuses_what_is_no_time(demo, tmp_path):
    run("backup", "--to", tmp_path / "backups", data=demo)
    for time in ("2026/13/40", "yesterday", "11/20/2026"):
        said = run("restore", "--from", tmp_path / "backups", "--at", time, data=tmp_path / "no", status=1)
        assert "is not a time" in said and "2026年11月21日" in said
    said = run("restore", "--from", tmp_path / "backups", "--at", "2001年1月1日", data=tmp_path / "no", status=1)
    assert "no backup of 2001年1月1日 or before" in said and "The oldest is" in said
    assert not (tmp_path / "no" / "yoriai.sqlite").exists()
    assert "the newest up to 2999/1/1" in run("restore", "--from", tmp_path / "backups", "--at", "2999/1/1", data=tmp_path / "yes")
    help = subprocess.run([BINARY, "restore", "--help"], capture_output=True, text=True, timeout=60).stdout
    assert help.count("\n  --") <= 7 and "--mail-server" not in help, help


def test_an_import_of_the_directory_takes_nothing_away_that_the_file_does_not_have(demo, tmp_path):
    rows = list(csv.reader(Path("Data/bodies.csv").read_text(encoding="utf-8").splitlines()))
    file = tmp_path / "bodies.csv"

    def imported(changed: list[list[str]], status: int = 0) -> str:
        with file.open("w", newline="", encoding="utf-8-sig") as opened:
            csv.writer(opened).writerows(changed)
        return run("directory", "import", file, data=demo, status=status)

    few = [[row[rows[0].index(name)] for name in ("id", "kind", "name", "domains")] for row in rows]
    said = imported(few, status=1)
    assert "line 1, population: Add a column" in said and "Nothing was changed" in said
    cut = [*rows[:3], [], [], rows[3][:5], *rows[4:]]
    said = imported(cut, status=1)
    assert "line 6, parent: Correct the line. It has 5 cells" in said and "1 flaws" in said, said
    assert "0 added, 0 changed" in imported([*rows[:3], [], *rows[3:]])


def test_settings_that_nobody_knows_are_told(demo, tmp_path):
    assert "YORIAI_HTTP_PORTT is not a setting and has no effect. Do you mean YORIAI_HTTP_PORT?" in run("doctor", data=demo, YORIAI_HTTP_PORTT="9")
    said = run("serve", "--mail-security", "none", "--port", str(free_port()), data=tmp_path, status=1)
    assert "mail.security" in said and "opportunistic" in said


def test_a_server_listens_on_an_address_of_the_sixth_version(demo, tmp_path):
    server = Server("demo", tmp_path, "--host", "::1")
    shutil.copytree(demo, server.data)
    server.launch()
    try:
        deadline = time.monotonic() + 60
        while f"Yoriai is at http://[::1]:{server.port}" not in server.output:
            assert server.process.poll() is None and time.monotonic() < deadline, server.output[-800:]
            time.sleep(0.01)  # polling, because nothing signals a written line
        visitor = Visitor(server.port, host="::1")
        assert visitor.get("/health").status == 200
        visitor.post("/sign-in", mail="nobody@city.example.jp")
        while not any((server.data / "outbox").glob("*.eml")):
            assert time.monotonic() < deadline, "the letter was not written, because no mail knows such a host"
            time.sleep(0.01)  # polling: acts in quick succession share a look into the queue
        assert server.stop() == 0
    finally:
        server.end()
    assert "given up" not in server.output


def test_operators_can_be_named_when_all_are_gone(demo):
    with sqlite3.connect(demo / "yoriai.sqlite") as database:
        database.execute("UPDATE role SET until = 1 WHERE kind = 'operator'")
        database.execute("UPDATE member SET mail = 'nozawa@city.example.jp' WHERE name LIKE '野沢%'")
    assert "There is no operator" in run("operator", "list", data=demo)
    assert "No member has this address" in run("operator", "add", "nobody@city.example.jp", data=demo, status=1)
    assert "is an operator now" in run("operator", "add", "nozawa@city.example.jp", data=demo)
    assert "nozawa@city.example.jp" in run("operator", "list", data=demo)
