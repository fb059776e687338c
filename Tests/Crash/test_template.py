"""Templates on the command line: a wrong one is told line by line, a right one makes a space once, and a space becomes a file."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from support.server import BINARY, Server

NEIGHBOURS = Path(__file__).resolve().parents[2] / "Templates/neighbours.json"
SPACE = "となりの知恵と貸し借り"


def template(*words, status: int = 0) -> str:
    done = subprocess.run([BINARY, "template", *words], capture_output=True, text=True, timeout=180, env=os.environ)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout if status == 0 else done.stdout + done.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """A data folder with the demo community, made once."""
    server = Server("demo", tmp_path_factory.mktemp("demo"))
    server.start()
    assert server.stop() == 0
    return server.data


def changed(tmp_path: Path, change) -> Path:
    """The template with a change, as a file of its own."""
    file, tree = tmp_path / "changed.json", json.loads(NEIGHBOURS.read_text())
    change(tree)
    file.write_text(json.dumps(tree))
    return file


def test_a_right_file_is_told_in_one_line():
    assert template("check", NEIGHBOURS) == f"{NEIGHBOURS}: {SPACE}, types: 2, channels: 2. Nothing is wrong.\n"


def test_everything_wrong_is_told_line_by_line(tmp_path):
    def change(tree):
        tree["types"][0]["fields"][0]["choices"] = []
        tree["channels"][0]["types"] = ["nothing"]
        tree["channels"][1]["colour"] = "red"

    file = changed(tmp_path, change)
    said = template("check", file, status=1).splitlines()
    assert f"{file}: types[0].fields[0].choices: A choice needs at least two options." in said
    assert f"{file}: channels[0].types[0]: There is no type “nothing” in this file. Name one that stands under types." in said
    assert f"{file}: channels[1].colour: “colour” means nothing here. Check the spelling, or take it out." in said
    file.write_text("{\n  oops")
    assert template("check", file, status=1).startswith(f"{file}: This cannot be read as JSON. Correct it near line 2, column 3.\n")
    assert "cannot be read" in template("check", tmp_path / "missing.json", status=64)


def test_what_a_space_has_is_written_and_applied_again(demo, tmp_path):
    file = tmp_path / "export.json"
    template("export", SPACE, "--to", file, "--data", demo)
    assert template("export", SPACE, "--data", demo) == file.read_text()
    assert json.loads(file.read_text())["types"][0]["key"] == "trouble"
    assert "There is no space 知らない場" in template("export", "知らない場", "--data", demo, status=1)
    keeper = ["--as", "persona-morishita@demo.example", "--data", demo]
    assert "nothing was changed" in template("apply", file, *keeper)
    renamed = changed(tmp_path, lambda tree: tree["space"].update(name="となりの県でも"))
    assert "New channels: 困りごと, 貸し借り" in template("apply", renamed, *keeper)
    assert "nothing was changed" in template("apply", renamed, *keeper)


def test_who_may_not_arrange_and_what_would_be_lost_is_refused(demo, tmp_path):
    assert "Your role does not allow it" in template(
        "apply", changed(tmp_path, lambda tree: tree["space"].update(name="別の場")), "--as", "persona-nozawa@demo.example", "--data", demo, status=1
    )
    assert "No member has this address" in template("apply", NEIGHBOURS, "--as", "nobody@demo.example", "--data", demo, status=1)

    def change(tree):
        del tree["types"][0]["fields"][0]["choices"][0]

    file = changed(tmp_path, change)
    said = template("apply", file, "--as", "persona-morishita@demo.example", "--data", demo, status=1)
    assert f"{file}: types[0].fields[0].choices: Topics have chosen “counter” of “Area”. Keep the choice." in said
