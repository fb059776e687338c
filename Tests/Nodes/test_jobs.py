"""Jobs that must run once run once, whichever node runs them."""

import email
import email.policy
from concurrent.futures import ThreadPoolExecutor

from cluster import Node, wait_until
from support.founding import OPERATOR
from support.visitor import Visitor

PERSONAS = ["nozawa", "kurihara", "saeki", "morishita", "aikawa"]


def letters(node: Node) -> list[str]:
    files = sorted((node.data / "outbox").iterdir())
    return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)["Message-ID"] for file in files if file.is_file()]


def test_each_letter_is_carried_by_one_node_once(nodes, database):
    mails = database.ask("SELECT mail FROM member WHERE mail LIKE 'persona-%' ORDER BY id")
    assert len(mails) == len(PERSONAS)

    def ask(number: int) -> None:
        visitor = Visitor(nodes[number % 2].port)
        assert visitor.post("/sign-in", mail=mails[number % 5]).status in (200, 303)

    with ThreadPoolExecutor(8) as people:
        list(people.map(ask, range(25)))
    wait_until(lambda: database.ask("SELECT count(*) FROM letter WHERE sent_at IS NULL") == ["0"])
    carried = [letters(node) for node in nodes]
    print(f"\n{len(carried[0])} and {len(carried[1])} letters")
    assert len(carried[0] + carried[1]) == 25
    assert len(set(carried[0] + carried[1])) == 25


def test_attempts_are_counted_over_all_nodes(nodes, database):
    mail = database.ask("SELECT mail FROM member WHERE mail LIKE 'persona-%' LIMIT 1")[0]
    answers = [Visitor(nodes[number % 2].port).post("/sign-in", mail=mail).status for number in range(6)]
    assert answers[:5] == [answers[0]] * 5
    assert answers[5] == 429


def test_two_nodes_that_start_at_once_make_one_community(empty, tmp_path):
    nodes = [Node("serve", tmp_path / name, empty) for name in ("a", "b")]
    try:
        with ThreadPoolExecutor(2) as starts:
            list(starts.map(Node.start, nodes))
        assert empty.ask("SELECT number FROM migration ORDER BY number") == [str(n + 1) for n in range(empty.count("migration"))]
        assert empty.count("organisation") > 1_800

        def found(node: Node) -> int:
            return Visitor(node.port).post(
                "/setup", code=node.first_run_code, community=f"寄合 {node.port}", mail=OPERATOR["mail"], name=OPERATOR["name"],
                reading=OPERATOR["reading"], section=OPERATOR["section"], consent="yes",
            ).status

        with ThreadPoolExecutor(2) as founders:
            answers = sorted(founders.map(found, nodes))
        assert answers[0] == 303
        assert answers[1] in (404, 409)
        assert (empty.count("community"), empty.count("member"), empty.count("role")) == (1, 1, 1)
    finally:
        for node in nodes:
            node.end()


def test_an_older_node_works_on_a_database_of_a_newer_release(database, tmp_path):
    database.ask("INSERT INTO migration VALUES (9999)")
    node = Node("demo", tmp_path / "old", database).start()
    try:
        assert "newer than this release" in node.output
        visitor = Visitor(node.port)
        assert visitor.post("/demo/nozawa").status == 303
        assert visitor.get("/").status in (200, 303)
    finally:
        node.end()
