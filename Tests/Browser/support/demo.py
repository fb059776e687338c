"""Objects of the demo community, found by their names on its pages."""

import html
import re
import time
from functools import cache

from support.server import Server
from support.visitor import Visitor, persona


@cache
def _keeper(server: Server) -> Visitor:
    """A person who may see every channel."""
    return persona(server.port, "morishita")


def waits_for_index(server: Server, seconds: int = 60) -> None:
    """Waits for the search index, which is built while the site runs."""
    deadline = time.monotonic() + seconds
    visitor = persona(server.port, "morishita")
    while "索引を用意しています" in visitor.post("/ask/look", text="契約の更新", kind="question", voice="personal", seen="").text:
        assert time.monotonic() < deadline, "the search index is not whole"
        time.sleep(0.2)


def channel_of(server: Server, name: str, as_: Visitor | None = None) -> str:
    """The path of a channel by its name."""
    return link_on((as_ or _keeper(server)).get("/spaces").text, "/channels/", name)


def space_of(server: Server, name: str) -> str:
    return link_on(_keeper(server).get("/spaces").text, "/spaces/", name)


def topics_in(channel: str, visitor: Visitor) -> dict[str, str]:
    """Title and path of the topics on the newest page of a channel."""
    found = re.findall(r'<h3[^>]*><a href="(/topics/[^"?#]+)">([^<]+)', visitor.get(channel).text)
    return {html.unescape(title): path for path, title in found}


def link_on(page: str, beginning: str, words: str) -> str:
    """The path of a link with this beginning and this text or accessible name."""
    for path, inner in re.findall(r'<a\b[^>]*?href="([^"]+)"[^>]*>(.*?)</a>', page, re.DOTALL):
        text = html.unescape(re.sub(r"<[^>]+>", "", inner)).strip()
        if path.startswith(beginning) and (text.startswith(words) or text.endswith(f"（{words}）")):
            return path.split("#")[0]
    raise AssertionError(f"there is no link {beginning}… called {words}")
