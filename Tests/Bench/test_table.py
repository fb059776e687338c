"""The table compares the newest figures with their limits."""

import pytest

from ledger.table import BEGIN, END, insert, table


def row(records, title):
    return next(line for line in table(records).splitlines() if line.startswith(f"| {title}"))


def rates(value):
    return {"posts_per_s_64": {"value": value, "unit": "posts/s"}}


def test_the_newest_commit_counts(line):
    records = [line(figures=rates(9000)), line(commit="b" * 40, figures=rates(6000))]
    assert row(records, "Posts, 64") == "| Posts, 64 writers (posts/s) | 6,000 | ≥ 7,000, not reached |  | ≥ 3,000, not measured |"


def test_the_worst_run_decides(line):
    assert "6,900–7,400 | ≥ 7,000, not reached" in row([line(figures=rates(7400)), line(figures=rates(6900))], "Posts, 64")
    assert "7,000–7,400 | ≥ 7,000, reached" in row([line(figures=rates([7000, 7400]))], "Posts, 64")


def test_of_times_less_is_better(line):
    assert "| 29.5 | ≤ 30, reached" in row([line(figures={"delivery_p99_ms": {"value": 29.5, "unit": "ms"}})], "Delivery to 500 open pages, p99")


def test_the_page_keeps_its_words(line):
    page = insert(f"before\n{BEGIN}\nold\n{END}\nafter\n", [line()])
    assert page.startswith(f"before\n{BEGIN}\n| figure") and page.endswith(f"|\n{END}\nafter\n") and "old" not in page
    assert insert(page, [line()]) == page
    with pytest.raises(ValueError):
        insert("nothing", [line()])
