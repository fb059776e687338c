"""The plot shows the content of the ledger, and is accessible to people, screen readers and browsers."""

import re
from xml.etree import ElementTree

from ledger.figures import PANELS
from ledger.panel import APART
from ledger.plot import plot
from ledger.scale import Scale

SVG = "{http://www.w3.org/2000/svg}"


def figure(value, unit="posts/s"):
    return {"posts_per_s_64": {"value": value, "unit": unit}}


def drawn(records):
    return ElementTree.fromstring(plot(records))


def test_it_says_what_it_shows_to_who_does_not_see_it(line):
    root = drawn([line(figures=figure(7200.4))])
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title desc"
    assert root.find(f"{SVG}title").get("id") == "title"
    assert "Posts, 64 writers: SQLite 7,200 posts/s (mark 7,000)." in root.find(f"{SVG}desc").text


def test_it_follows_light_and_dark_and_takes_nothing_from_outside(line):
    text = plot([line()])
    assert "prefers-color-scheme: dark" in text
    assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@import|@font-face|url\(|<image|href", text)


def test_each_figure_has_a_panel_with_its_name_as_text(line):
    headings = [text.text for text in drawn([line()]).iter(f"{SVG}text") if text.get("class") == "heading"]
    assert headings == [panel.title for panel in PANELS]


def points(root, engine):
    return [title.text for shape in root.iter() if shape.get("class") == f"point {engine}" for title in shape.findall(f"{SVG}title")]


def test_each_commit_is_a_point_and_two_are_joined(line):
    records = [line(commit=c * 40, figures=figure(value)) for c, value in (("a", 5000), ("b", 6000), ("c", 7000))]
    root = drawn(records)
    wanted = ["SQLite, aaaaaaa: 5,000 posts/s", "SQLite, bbbbbbb: 6,000 posts/s", "SQLite, ccccccc: 7,000 posts/s"]
    assert points(root, "sqlite")[1:] == wanted
    assert len([p for p in root.iter(f"{SVG}path") if p.get("class") == "line sqlite"]) == 2


def test_runs_of_one_commit_are_a_range(line):
    root = drawn([line(figures=figure(value)) for value in (5000, 7000, 5500)])
    assert points(root, "sqlite")[1:] == ["SQLite, aaaaaaa: 5,000–7,000 posts/s"]
    assert len([bar for bar in root.iter(f"{SVG}line") if bar.get("class") == "bar sqlite"]) == 1


def test_different_machines_are_not_joined(line):
    other = {"cores": 64, "model": "Another", "memory_gib": 256.0, "kernel": "6.1", "busy": 0.0}
    root = drawn([line(), line(commit="b" * 40, machine=other)])
    assert not list(root.iter(f"{SVG}path"))


def test_labels_do_not_lie_on_each_other(line):
    root = drawn([line(figures=figure(7000)), line(engine="PostgreSQL", figures=figure(6990))])
    panel = next(g for g in root.iter(f"{SVG}g") if g.find(f"{SVG}text").text == "Posts, 64 writers")
    heights = sorted(float(text.get("y")) for text in panel.iter(f"{SVG}text") if re.search("sqlite|postgresql", text.get("class")))
    assert len(heights) == 4
    assert all(below - above >= APART - 0.11 for above, below in zip(heights, heights[1:]))


def test_a_scale_holds_what_is_drawn_on_it():
    for largest in (0.3, 1, 7, 62, 100, 999, 1000, 16_900):
        scale = Scale(largest, 10, 110)
        assert 10 <= scale(largest) < 60 and scale(0) == 110
        assert 2 <= len(scale.ticks) <= 6


def test_an_empty_ledger_can_be_drawn():
    assert "not measured yet" in drawn([]).find(f"{SVG}desc").text
