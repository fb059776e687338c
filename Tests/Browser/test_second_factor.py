"""Two-step verification: turned on, asked for at sign-in, lost and turned off; with script and without."""

import re

import pytest
from playwright.sync_api import expect

from support.authenticator import code
from support.founding import NEWCOMER, OPERATOR, Town, founded, joins
from support.mailbox import Mailbox
from support.pages import all_violations, broken_rules, colour_violations, open_folds, overflow
from support.server import Server


@pytest.fixture
def town(tmp_path):
    with Mailbox() as mailbox:
        server = Server("serve", tmp_path / "town", *mailbox.options, "--signin-codes", "operators")
        try:
            yield founded(server.start(), mailbox)
        finally:
            server.end()


def runs_scripts(person) -> bool:
    return person.page.locator("html[data-script]").count() > 0


def has_no_fault(person) -> None:
    """axe in both colour schemes and widths, and the common rules; without script, axe cannot run."""
    if not runs_scripts(person):
        return
    faults = broken_rules(person.page, FakeAnswer(person.page))
    for width in (1366, 320):
        person.page.set_viewport_size({"width": width, "height": 900})
        open_folds(person.page)
        for scheme, look in (("light", all_violations), ("dark", colour_violations)):
            person.page.emulate_media(color_scheme=scheme)
            faults += [f"{width} {scheme}: {fault}" for fault in look(person.page)]
        if sideways := overflow(person.page):
            faults.append(f"{width}: it scrolls {sideways} pixels sideways")
    assert faults == []


class FakeAnswer:
    """The current page: it may be the response to a form, which cannot be requested again."""

    def __init__(self, page):
        self._page = page

    def body(self) -> bytes:
        return self._page.content().encode()


def turns_codes_on(person) -> tuple[str, list[str]]:
    """Returns the code that turned it on, and the recovery codes."""
    person.presses("二段階認証を使いはじめる")
    key = person.page.locator("#key").inner_text()
    has_no_fault(person)
    person.fills({"アプリに出ている6けた": "000000"})
    person.presses("確かめて使いはじめる")
    person.sees("いま出ているコードを確かめてください")
    has_no_fault(person)
    used = code(key)
    person.fills({"アプリに出ている6けた": used})
    person.presses("確かめて使いはじめる")
    expect(person.page.locator("#recovery-codes li")).to_have_count(10)
    has_no_fault(person)
    return used, person.page.locator("#recovery-codes code").all_inner_texts()


def comes_to_the_question(person, town: Town, mail: str) -> None:
    person.opens("/sign-in")
    person.fills({"組織のメールアドレス": mail}, person.page.locator("#main"))
    person.presses("サインインのメールを受け取る", person.page.locator("#main"))
    person.sees("サインインのメールを送りました")
    link = re.search(r"/link/\S+", town.mailbox.letter_to(mail, "サインインのリンク").get_body(("plain",)).get_content()).group()
    person.opens(link)
    person.presses("サインインする", person.page.locator("#main"))
    expect(person.page.get_by_role("heading", level=1)).to_have_text("コードを入れてください")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_an_operator_is_led_to_codes_and_comes_in_with_them(town: Town, someone, script):
    operator = someone(town.server, town.operator, script=script)
    operator.opens("/manage")
    assert operator.path == "/settings/second-factor"
    operator.sees("はじめに二段階認証を使いはじめてください")
    has_no_fault(operator)
    used, recovery = turns_codes_on(operator)
    operator.follows("書きとめました")
    operator.sees("あと10個あります")
    has_no_fault(operator)
    operator.opens("/manage")
    assert operator.path == "/manage"
    town.mailbox.letter_to(OPERATOR["mail"], "二段階認証を使いはじめました")

    elsewhere = someone(town.server, script=script)
    comes_to_the_question(elsewhere, town, OPERATOR["mail"])
    assert "宇野" not in elsewhere.page.content() and OPERATOR["mail"] not in elsewhere.page.content()
    has_no_fault(elsewhere)
    elsewhere.fills({"コード": used})
    elsewhere.presses("サインインする", elsewhere.page.locator("#main"))
    elsewhere.sees("いま出ているコードを確かめてください")  # because it is used
    elsewhere.fills({"コード": recovery[0].upper()})
    elsewhere.presses("サインインする", elsewhere.page.locator("#main"))
    elsewhere.is_told("サインインしました。")


def test_who_lost_the_app_is_helped_by_an_operator(town: Town, someone):
    operator, newcomer = someone(town.server, town.operator), someone(town.server)
    operator.opens("/settings/second-factor")
    turns_codes_on(operator)
    joins(newcomer, town.mailbox, NEWCOMER)
    newcomer.opens("/settings")
    newcomer.follows("二段階認証")
    turns_codes_on(newcomer)

    operator.opens("/manage")
    operator.follows("二段階認証を解除する")
    operator.page.locator("#member").fill("真下")
    operator.presses("さがす", operator.page.locator("#main"))
    has_no_fault(operator)
    operator.follows("選ぶ")
    operator.presses("二段階認証を解除する")
    operator.fills({"理由と、本人を確かめた方法": "電話で確かめた"})
    has_no_fault(operator)
    operator.presses("二段階認証を解除する")
    operator.is_told("二段階認証を解除しました。")
    operator.sees("電話で確かめた")
    has_no_fault(operator)

    town.mailbox.letter_to(NEWCOMER["mail"], "二段階認証が解除されました")
    newcomer.opens("/home")
    assert newcomer.path == "/sign-in"
