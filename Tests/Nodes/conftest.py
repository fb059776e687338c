"""Two nodes on one database, new for each test."""

import itertools
from collections.abc import Iterator

import pytest

from cluster import Database, Node

numbers = itertools.count(1)


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Database]:
    """A database with the demo community, to be copied."""
    database = Database("demo_template")
    node = Node("demo", tmp_path_factory.mktemp("demo"), database).start()
    assert node.stop() == 0
    yield database
    database.drop()


@pytest.fixture
def database(demo: Database) -> Iterator[Database]:
    database = Database(f"demo_{next(numbers)}", demo.name)
    yield database
    database.drop()


@pytest.fixture
def empty() -> Iterator[Database]:
    database = Database(f"empty_{next(numbers)}")
    yield database
    database.drop()


@pytest.fixture
def nodes(database: Database, tmp_path) -> Iterator[list[Node]]:
    nodes = [Node("demo", tmp_path / name, database, "--url", "http://yoriai.city.example.jp") for name in ("a", "b")]
    for node in nodes:
        node.start()
    yield nodes
    for node in nodes:
        node.end()
