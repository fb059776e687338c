"""Joining by mail: at once when the address identifies the organisation, otherwise after review."""

import pytest
from playwright.sync_api import expect

from support.founding import NEWCOMER, OPERATOR, OUTSIDER, Town, applies, founded, joins
from support.mailbox import Mailbox, text_of
from support.server import Server


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    with Mailbox() as mailbox:
        server = Server("serve", tmp_path_factory.mktemp("town"), *mailbox.options)
        try:
            yield founded(server.start(), mailbox)
        finally:
            server.end()


def who(name: str, domain: str = "city.moka.lg.jp") -> dict[str, str]:
    return {**NEWCOMER, "mail": f"{name}@{domain}"}


def decides_about(operator, person: dict[str, str]):
    """Opens an application in the queue."""
    operator.opens("/manage/requests")
    operator.follows(f"{person['name']}さんの申し込み")
    return operator.page.locator("#main")


def test_the_form_names_the_body_while_it_is_filled_in(town: Town, someone):
    newcomer = someone(town.server)
    newcomer.opens("/join")
    newcomer.fills({"組織のメールアドレス": NEWCOMER["mail"]})
    newcomer.page.keyboard.press("Tab")
    newcomer.sees("栃木県 真岡市の職員として申し込みます")


def test_the_form_names_the_body_of_who_was_faster_than_its_script(town: Town, someone):
    newcomer = someone(town.server)
    asked = []
    newcomer.page.route("**/lookup.js*", lambda route: asked.append(route))
    newcomer.page.goto(f"{town.server.url}/join", wait_until="commit")
    newcomer.fills({"組織のメールアドレス": OUTSIDER["mail"], "氏名": OUTSIDER["name"]})
    expect(newcomer.page.locator("html")).to_have_attribute("data-script", "on")
    expect(newcomer.page.get_by_label("団体の名前")).to_have_count(0)
    newcomer.page.wait_for_timeout(50)
    assert len(asked) == 1
    asked[0].continue_()
    expect(newcomer.page.get_by_label("団体の名前")).to_be_visible()


def test_an_unknown_domain_waits_until_the_operator_accepts(town: Town, someone):
    hayashi, operator = someone(town.server), someone(town.server, town.operator)
    applies(hayashi, OUTSIDER, organisation="芳賀中部上水道企業団")
    hayashi.opens(town.mailbox.link_to(OUTSIDER["mail"]))
    hayashi.presses("参加を確かめる")
    hayashi.sees("運営が所属を確かめます")

    queue = decides_about(operator, OUTSIDER)
    expect(queue).to_contain_text("芳賀中部上水道企業団")
    operator.page.get_by_label("団体（コードか名前）").or_(operator.page.get_by_label("上にない団体")).fill("092096")
    operator.presses("参加を認める", queue)
    operator.is_told("参加を認めました。")

    hayashi.opens(town.mailbox.link_to(OUTSIDER["mail"]))
    hayashi.presses("サインインする", hayashi.page.locator("#main"))
    hayashi.is_told("サインインしました。")
    hayashi.sees("真岡市")


def test_who_is_refused_gets_the_reason_by_mail(town: Town, someone):
    person = {**OUTSIDER, "name": "田口 守", "mail": "taguchi@consulting.example"}
    applicant, operator = someone(town.server), someone(town.server, town.operator)
    applies(applicant, person, organisation="田口コンサルティング")
    applicant.opens(town.mailbox.link_to(person["mail"]))
    applicant.presses("参加を確かめる")

    request = decides_about(operator, person)
    request.locator("summary", has_text="断る").click()
    operator.fills({"断る理由": "公的な団体の職員だけが参加できます。"})
    operator.presses("断って、理由を送る", request)
    operator.is_told("断りました。")
    assert "公的な団体の職員だけが参加できます。" in text_of(town.mailbox.letter_to(person["mail"]))


def test_asking_for_a_link_looks_the_same_for_members_and_strangers(town: Town, someone):
    asker = someone(town.server)
    pages = []
    for mail in (OPERATOR["mail"], "nobody@city.moka.lg.jp"):
        asker.opens("/sign-in")
        asker.page.locator("form[action='/sign-in']").get_by_label("組織のメールアドレス").fill(mail)
        asker.presses("サインインのメールを受け取る")
        asker.sees("サインインのメールを送りました")
        pages.append(asker.page.locator("#main").inner_text().replace(mail, "…"))
    assert pages[0] == pages[1]
    assert "アカウントはありません" in text_of(town.mailbox.letter_to("nobody@city.moka.lg.jp"))
    assert "/link/" in text_of(town.mailbox.letter_to(OPERATOR["mail"], about="サインインのリンク"))


def test_joining_looks_the_same_for_members_and_strangers(town: Town, someone):
    applicant = someone(town.server)
    pages = []
    for person in (OPERATOR, who("stranger")):
        applies(applicant, person)
        pages.append(applicant.page.locator("#main").inner_text().replace(person["mail"], "…"))
    assert pages[0] == pages[1]
    assert "あなたはすでにメンバーです" in text_of(town.mailbox.letter_to(OPERATOR["mail"], about="すでに参加しています"))


def test_a_link_works_once_and_says_so_the_second_time(town: Town, someone):
    newcomer, again = someone(town.server), someone(town.server)
    person = who("tsugawa")
    applies(newcomer, person)
    link = town.mailbox.link_to(person["mail"])
    newcomer.opens(link)
    newcomer.presses("参加を確かめる")
    newcomer.is_told("参加が決まりました。ようこそ。")
    again.opens(link)
    again.sees("このリンクは使えません")
    again.sees("このリンクはもう使われました。")


def test_opening_a_link_does_nothing_until_the_button_is_pressed(town: Town, someone):
    newcomer = someone(town.server)
    person = who("scanner")
    applies(newcomer, person)
    link = town.mailbox.link_to(person["mail"])
    for _ in range(3):
        newcomer.opens(link)
    newcomer.presses("参加を確かめる")
    newcomer.is_told("参加が決まりました。ようこそ。")


def test_signing_out_ends_the_session(town: Town, someone):
    newcomer = someone(town.server)
    joins(newcomer, town.mailbox, who("wakui"))
    newcomer.page.locator(".bar summary").click()
    newcomer.presses("サインアウト", newcomer.page.locator(".bar"))
    newcomer.opens("/home")
    expect(newcomer.page).to_have_title("サインイン｜寄合 Yoriai")
