"""Servers, browsers and people for the browser tests. Everything runs on loopback and ends with the test that requested it."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from support.demo import waits_for_index
from support.mailbox import Mailbox
from support.person import Person
from support.server import BINARY, Server
from support.visitor import Visitor, persona
from support.watch import Watch

TEST_ENDS_WITHIN = 240
SEEN_WITHIN = 15_000

expect.set_options(timeout=SEEN_WITHIN)


def pytest_configure() -> None:
    if not BINARY.is_file():
        pytest.exit(f"there is no {BINARY}: build it first, or name it in YORIAI_BINARY", returncode=2)


@pytest.fixture(autouse=True)
def limit_of_time() -> Iterator[None]:
    """Fails tests that hang."""

    def give_up(*_):
        raise TimeoutError(f"the test did not end within {TEST_ENDS_WITHIN} seconds")

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(TEST_ENDS_WITHIN)
    yield
    signal.alarm(0)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo community, shared: tests write into it, but change nothing that exists."""
    server = Server("demo", tmp_path_factory.mktemp("demo"))
    try:
        server.start()
        waits_for_index(server)
        yield server
    finally:
        server.end()


@pytest.fixture
def own_demo(demo: Server, tmp_path: Path) -> Iterator[Server]:
    """A copy of the demo community for a test that stops its server."""
    server = Server("demo", tmp_path / "own-demo")
    demo.copy_data_to(server.data)
    try:
        yield server.start()
    finally:
        server.end()


@pytest.fixture
def prompt(demo: Server, tmp_path: Path) -> Iterator[Server]:
    """A copy of the demo in which questions are routed at once."""
    server = Server("demo", tmp_path / "prompt", "--routing-first", "0", "--routing-weekly", "20")
    demo.copy_data_to(server.data)
    try:
        yield server.start()
    finally:
        server.end()


@pytest.fixture(scope="session")
def personas(demo: Server) -> Callable[[str], Visitor]:
    """The demo users, each signed in once."""
    known: dict[str, Visitor] = {}
    return lambda name: known.setdefault(name, persona(demo.port, name))


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as mailbox:
        yield mailbox


@pytest.fixture
def fresh(mailbox: Mailbox, tmp_path: Path) -> Iterator[Server]:
    """An empty server without a community; its mail goes to `mailbox`."""
    server = Server("serve", tmp_path / "fresh", *mailbox.options)
    try:
        yield server.start()
    finally:
        server.end()


OpenBrowser = Callable[..., Person]


@pytest.fixture
def someone(browser: Browser) -> Iterator[OpenBrowser]:
    """Opens a separate browser for a person: `someone(server, visitor, width=390, script=False)`.

    At the end of the test, every page must have stayed within its origin and its security policy, without console errors.
    """
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def open_browser(
        server: Server, who: Visitor | None = None, *, width: int = 1366, height: int = 900, scheme: str = "light", script: bool = True
    ) -> Person:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script, locale="ja-JP",
            # Colours in transition have no measurable contrast.
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(SEEN_WITHIN)
        watches.append(Watch(context, server.url))
        if who:
            context.add_cookies([{"name": "yoriai_session", "value": who.session, "url": server.url}])
        return Person(context.new_page(), server.url)

    yield open_browser
    for context in contexts:
        context.close()
    assert [complaint for watch in watches for complaint in watch.complaints] == []
