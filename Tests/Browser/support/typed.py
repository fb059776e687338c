"""Topics of a type, and types made by a moderator."""

import re

from playwright.sync_api import Locator, expect

from support.demo import link_on
from support.person import Person
from support.visitor import Visitor, new_key

SPACE = "となりの知恵と貸し借り"


def started(visitor: Visitor, channel: str, kind: str, title: str, **answers: str) -> str:
    """The path of a new topic; `answers` by the keys of their fields."""
    page = visitor.get(f"{channel}/start/{kind}").text
    version = re.search(r'name="version" value="(\d+)"', page).group(1)
    fields = {f"f-{key.replace('__', '.')}": value for key, value in answers.items()}
    answer = visitor.post(f"{channel}/start/{kind}", title=title, text="", voice="personal", version=version, key=new_key(), **fields)
    assert answer.status == 303, answer.text
    return "/topics/" + answer.address("topics")


def trouble(visitor: Visitor, channel: str, title: str) -> str:
    return started(visitor, channel, "trouble", title, area="paper", wanted__advice="yes", hours="2.5")


def lending(visitor: Visitor, channel: str, title: str, **answers: str) -> str:
    return started(visitor, channel, "lending", title, **{"direction": "lend", "item": title, "organisation": "092096", **answers})


def moves(visitor: Visitor, topic: str, to: str, seen: str, reason: str = "理由です。") -> None:
    assert visitor.post(f"{topic}/state", to=to, seen=seen, reason=reason).status == 303


def lane(person: Person, name: str) -> Locator:
    """A lane of the board by the name of its state."""
    return person.page.get_by_role("region", name=re.compile(f"^{name}"))


def rows(person: Person) -> list[str]:
    """The titles of a table or list, in its order."""
    return person.page.locator("main tbody th a").all_inner_texts()


def shows_part(person: Person, name: str) -> None:
    """A part of the editor of a type."""
    person.page.get_by_role("navigation", name="種類の直すところ").get_by_role("link", name=name).click()
    expect(person.page.get_by_role("navigation", name="種類の直すところ").locator("[aria-current=page]")).to_have_text(name)


def type_of(visitor: Visitor, space: str, name: str) -> str:
    """The path of a type by its name."""
    return link_on(visitor.get(f"{space}/types").text, "/topic-types/", name)
