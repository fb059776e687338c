"""The cost of a page and of a reply in instructions, which do not depend on the load of the machine. Time is measured by script/bench."""

import json
from pathlib import Path

import pytest
from counted import CountedServer
from support.demo import channel_of, topics_in, waits_for_index
from support.server import Server
from support.visitor import Visitor, persona

LIMITS = Path(__file__).with_name("limits.json")


@pytest.fixture(scope="module")
def counted(tmp_path_factory, request):
    """Instructions per act, for a member of the demo community."""
    measuring = request.config.getoption("--measure")
    limits = json.loads(LIMITS.read_text(encoding="utf-8"))
    folder = tmp_path_factory.mktemp("counted")
    plain = Server("demo", folder).start()
    try:
        waits_for_index(plain)
        channel = channel_of(plain, "避難所と防災")
        session = persona(plain.port, "morishita").session
        topic = next(iter(topics_in(channel, persona(plain.port, "morishita")).values()))
    finally:
        plain.stop()
    server = CountedServer("demo", folder).start()
    try:
        yield {name: server.count(act, 0 if measuring else limits.get(name, 0)) for name, act in warmed(server, session, channel, topic).items()}
    finally:
        server.end()


def warmed(server, session, channel, topic):
    """The measured acts, each warmed up a few times."""
    member, stranger = Visitor(server.port, session), Visitor(server.port)

    def page(visitor, path):
        answer = visitor.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"

    acts = {
        "front page": lambda: page(stranger, "/"),
        "home": lambda: page(member, "/home"),
        "channel": lambda: page(member, channel),
        "topic": lambda: page(member, topic),
        "search": lambda: page(member, "/search?q=避難所"),
        "reply": lambda: member.reply(topic, "数えるための返信です。"),
    }
    for act in acts.values():
        for _ in range(3):
            act()
    return acts


def test_what_is_counted_stays_within_its_limit(counted, request):
    for name, count in counted.items():
        print(f"{name}: {count / 1e6:.1f} million instructions")
    if request.config.getoption("--measure"):
        LIMITS.write_text(json.dumps({name: int(count * 1.25) for name, count in counted.items()}, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    limits = json.loads(LIMITS.read_text(encoding="utf-8"))
    assert counted.keys() == limits.keys()
    over = {name: f"{count:,.0f} of {limits[name]:,}" for name, count in counted.items() if count > limits[name]}
    assert not over, f"these cost more than they may: {over}; where that has to be, run Tests/Instructions/run --measure"


def test_the_limits_are_no_wider_than_they_must_be(counted):
    limits = json.loads(LIMITS.read_text(encoding="utf-8"))
    wide = {name: f"{count:,.0f} of {limits[name]:,}" for name, count in counted.items() if count < limits[name] * 0.6}
    assert not wide, f"these cost much less than they may: {wide}; run Tests/Instructions/run --measure"
