"""The whole loop: found, or asked anonymously, routed, answered, accepted, made into a card, and found first by the next newcomer."""

from playwright.sync_api import expect

from support.demo import channel_of
from support.founding import NEWCOMER, applies
from support.outbox import link_to
from support.pages import all_violations
from support.person import Person
from support.server import Server
from support.visitor import Visitor, persona

SOLVED = "AEDの設置場所の一覧を、夜間に使えるかも分かる形で公開していますか"
QUESTION = "AEDの設置場所の一覧は、だれがどのくらいの間隔で確かめていますか"
TRIED = "要綱を探しましたが、見つかりません。"
ANSWER = "危機管理課が半年ごとに、施設へ電話して確かめています。"
NEXT = {"name": "小林 春香", "reading": "こばやし はるか", "mail": "kobayashi@city.utsunomiya.lg.jp", "section": "危機管理課"}


def joins(person: Person, server: Server, who: dict[str, str]) -> None:
    applies(person, who)
    person.opens(link_to(server, who["mail"]))
    person.presses("参加を確かめる")
    person.is_told("参加が決まりました。ようこそ。")


def solves_a_similar_one(channel: str, asker: Visitor, helper: Visitor) -> None:
    topic = asker.start_topic(channel, SOLVED)
    reply = helper.reply(topic, "24時間使えるかを列に足して公開しました。")
    assert asker.post(f"{reply}/acceptance").status == 303


def waits_for(person: Person, path: str, words: str, seconds: int = 40) -> None:
    for _ in range(seconds):
        person.opens(path)
        if words in person.page.locator("#main").inner_text():
            return
        person.page.wait_for_timeout(1000)
    raise AssertionError(f"{path} does not show {words} within {seconds} s")


def test_a_question_goes_round_from_one_newcomer_to_the_next(prompt, someone):
    channel = channel_of(prompt, "オープンデータ")
    kurihara, saeki = persona(prompt.port, "kurihara"), persona(prompt.port, "saeki")
    solves_a_similar_one(channel, saeki, kurihara)

    # A newcomer finds a solved question, and does not ask.
    newcomer = someone(prompt)
    joins(newcomer, prompt, NEWCOMER)
    waits_for(newcomer, "/search?q=AED 夜間", SOLVED)
    newcomer.opens("/home")
    newcomer.follows("たずねる", newcomer.page.locator(".bar"))
    newcomer.writes("AEDの設置場所の一覧を公開するとき、夜間に使えるかを載せていますか")
    first = newcomer.page.locator("#found li").first
    expect(first).to_contain_text(SOLVED)
    newcomer.presses("これで解決した", first)
    newcomer.is_told("役に立ったことを伝えました。質問は送らず、「下書き」に残しました。")

    # The next question is not answered there: it is asked anonymously.
    newcomer.opens("/ask")
    newcomer.writes(f"{QUESTION}\n{TRIED}")
    expect(newcomer.page.locator("#found li").first).to_contain_text(SOLVED)
    newcomer.page.locator("#channel").select_option(channel.removeprefix("/channels/"))
    newcomer.chooses("匿名で（規模と地方だけ表示）")
    newcomer.presses("この質問を送る")
    newcomer.is_told("質問を送りました。")
    topic = newcomer.path
    expect(newcomer.page.locator("#topic-head .state")).to_have_text("未回答")

    # It is routed to a member whose organisation solved a similar one, with the reason but without the asker.
    helper = someone(prompt, kurihara)
    waits_for(helper, "/home", f"大田原市が似た質問「{SOLVED}」を解決しています")
    item = helper.page.locator(".item").filter(has_text=QUESTION).filter(has_text="お知らせした理由")
    helper.follows("答える", item)
    asked_by = helper.page.locator("#topic-head").inner_text()
    assert "真下" not in asked_by and "真岡" not in asked_by and "名前を伏せた職員" in asked_by
    newcomer.opens(topic)
    helper.replies(ANSWER)

    # The answer appears on the asker's open page; it is accepted and made into a card in one step.
    newcomer.presses("解決にする", newcomer.reply(ANSWER))
    newcomer.is_told("解決にしました。")
    helper.opens(topic)
    helper.follows("ナレッジにする", helper.page.locator("#topic-head"))
    assert ANSWER in helper.page.get_by_label("短い答え").input_value()
    helper.fills({"見出し": "AEDの設置場所の一覧の確かめ方"})
    helper.presses("ナレッジを作る")
    card = helper.path
    assert card.startswith("/cards/")
    assert "真下" not in helper.page.content() and "真岡市 情報政策課" not in helper.page.locator("#main").inner_text()

    # The next newcomer finds the card first: while asking, and when searching.
    successor = someone(prompt)
    joins(successor, prompt, NEXT)
    waits_for(successor, "/search?q=AEDの設置場所の一覧", "AEDの設置場所の一覧の確かめ方")
    expect(successor.page.locator(".hit").first.get_by_role("link").first).to_have_attribute("href", card)
    successor.opens("/ask")
    successor.writes("AEDの設置場所の一覧は、どのくらいの間隔で確かめますか")
    first = successor.page.locator("#found li").first
    expect(first).to_contain_text("AEDの設置場所の一覧の確かめ方")
    assert all_violations(successor.page) == []
    successor.presses("これで解決した", first)
    successor.is_told("役に立ったことを伝えました。質問は送らず、「下書き」に残しました。")
    assert successor.path == card
    successor.sees("1団体の役に立ちました")
