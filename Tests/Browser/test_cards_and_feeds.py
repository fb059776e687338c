"""The next newcomer finds the card first; and a feed contains the questions its owner may read."""

import time
import xml.etree.ElementTree as ElementTree

from playwright.sync_api import expect

from support.demo import channel_of
from support.pages import all_violations, broken_rules, colour_violations
from support.visitor import Visitor, new_key

ATOM = "{http://www.w3.org/2005/Atom}"
QUESTION = "水防倉庫の鍵を、夜間はだれが持っていますか\n大雨の夜に開けられませんでした。"


def becomes_found(visitor: Visitor, path: str, words: str) -> str:
    begun = time.monotonic()
    while words not in (text := visitor.get(path).text):
        assert time.monotonic() - begun < 5, f"{path} does not show {words}"
        time.sleep(0.1)
    return text


def keeps_a_card(nozawa: Visitor, saeki: Visitor, channel: str) -> tuple[str, str]:
    """Asks, answers, accepts and makes a card; returns the topic and the card."""
    topic = nozawa.start_topic(channel, QUESTION)
    reply = saeki.reply(topic, "当番の消防団と、危機管理の当直が持っています。")
    assert nozawa.post(f"{reply}/acceptance").status == 303
    fields = {"title": "水防倉庫の鍵の持ち方", "answer": "夜間は**当直**と消防団が1本ずつ持つ。", "conditions": "当直のある市", "review": "12", "key": new_key()}
    answer = nozawa.post(f"{topic}/card", **fields, **{f"source-{reply.removeprefix('/posts/')}": "yes"})
    assert answer.status == 303, answer.text
    return topic, answer.location.split("?")[0]


def test_the_next_newcomer_finds_the_card_first(demo, personas, someone):
    nozawa, saeki = personas("nozawa"), personas("saeki")
    topic, card = keeps_a_card(nozawa, saeki, channel_of(demo, "窓口改革"))
    assert saeki.post(f"{card}/help", helped="yes").status == 303
    becomes_found(nozawa, "/search?q=水防倉庫", "1団体の役に立ちました")

    newcomer = someone(demo, personas("kurihara"))
    newcomer.opens("/home")
    newcomer.page.fill("#bar-q", "水防倉庫の鍵")
    newcomer.page.keyboard.press("Enter")
    hits = newcomer.page.locator(".hit")
    expect(hits.nth(0)).to_contain_text("ナレッジ")
    expect(hits.nth(0)).to_contain_text("1団体の役に立ちました")
    expect(hits.nth(0)).to_contain_text("見直す日")
    expect(hits.nth(0).get_by_role("link").first).to_have_attribute("href", card)
    expect(hits.nth(1).get_by_role("link").first).to_have_attribute("href", topic)
    newcomer.page.locator(".facet-values a", has_text="ナレッジ").click()
    expect(newcomer.page.locator("#bar-q")).to_have_value("水防倉庫の鍵 kind:ナレッジ")
    expect(newcomer.page.locator(".hit h3")).to_have_text(["水防倉庫の鍵の持ち方"])
    assert all_violations(newcomer.page) + colour_violations(newcomer.page) == []
    newcomer.page.locator(".hit h3 a").click()
    expect(newcomer.page.locator("h1")).to_contain_text("水防倉庫の鍵の持ち方")

    # After a doubt, the topic ranks above the card, and the card shows a warning.
    assert saeki.post(f"{card}/doubt", reason="鍵を電子錠に替えた").status == 303
    becomes_found(nozawa, "/search?q=水防倉庫", "要見直し")
    newcomer.opens("/search?q=水防倉庫の鍵")
    expect(newcomer.page.locator(".hit").nth(0).get_by_role("link").first).to_have_attribute("href", topic)


def test_a_card_is_thanked_collected_and_taken_away_without_script(demo, personas, someone):
    nozawa, saeki = personas("nozawa"), personas("saeki")
    topic, card = keeps_a_card(nozawa, saeki, channel_of(demo, "窓口改革"))
    changed = nozawa.post(f"{card}/edit", title="水防倉庫の鍵の持ち方", answer="夜間は当直が持つ。", conditions="", version="1")
    assert changed.status == 303
    assert nozawa.post("/collections", title="はじめての防災担当へ", lead="").status == 303
    keeper = someone(demo, nozawa, script=False)
    page = keeper.page
    keeper.opens(card)
    page.get_by_role("button", name="役に立った", exact=True).click()
    keeper.is_told("役に立ったことを伝えました。")
    pressed = page.get_by_role("button", name="役に立った（伝えました）", pressed=True)
    expect(pressed).to_have_accessible_description("もう一度押すと、取り消します。")
    page.get_by_role("button", name="入れる", exact=True).click()
    expect(page.get_by_label("集まりに入れる")).to_have_accessible_description("集まりを選んでください。")
    page.get_by_label("集まりに入れる").select_option(label="はじめての防災担当へ")
    page.get_by_role("button", name="入れる", exact=True).click()
    keeper.is_told("集まりに入れました。")
    with page.expect_download() as download:
        page.get_by_role("link", name="ファイルに保存する").click()
    assert download.value.suggested_filename == "水防倉庫の鍵の持ち方.md"

    assert saeki.post(f"{card}/doubt", reason="鍵を電子錠に替えた").status == 303
    keeper.opens(card)
    expect(page.get_by_role("link", name="知らせた人：佐伯")).to_be_visible()
    collection = page.locator('main a[href^="/collections/"]').first.get_attribute("href")
    reader = someone(demo, nozawa)
    for path in (card, f"{card}/history", f"{card}/edit", f"{topic}/card", collection):
        for width in (1366, 320):
            reader.page.set_viewport_size({"width": width, "height": 900})
            answer = reader.opens(path)
            assert broken_rules(reader.page, answer) + all_violations(reader.page) == [], path
            reader.page.emulate_media(color_scheme="dark")
            assert colour_violations(reader.page) == [], path
            reader.page.emulate_media(color_scheme="light")


def test_questions_are_listed_and_narrowed_without_script(demo, personas, someone):
    nozawa = personas("nozawa")
    topic = nozawa.start_topic(channel_of(demo, "窓口改革"), "予約枠の数は、どう決めていますか\n混む日があります。")
    reader = someone(demo, personas("saeki"), script=False)
    reader.opens("/home")
    reader.page.locator("#nav").get_by_role("link", name="質問", exact=True).click()
    expect(reader.page.locator(f'.hit a[href="{topic}"]')).to_have_count(1)
    reader.page.locator("#state").get_by_role("link", name="解決").click()
    expect(reader.page.locator(f'.hit a[href="{topic}"]')).to_have_count(0)
    expect(reader.page.locator(".hit .state").first).to_have_text("解決")
    reader.page.locator("#state").get_by_role("link", name="未回答").click()
    reader.page.select_option("#pref", "09")
    reader.page.get_by_role("button", name="絞り込む").click()
    expect(reader.page.locator(f'.hit a[href="{topic}"]')).to_have_count(1)
    assert "state=open" in reader.page.url and "pref=09" in reader.page.url


def test_the_pages_have_no_fault(demo, personas, someone):
    reader = someone(demo, personas("saeki"))
    for path in ("/questions?state=solved&pref=09", "/settings/receiving"):
        for width in (1366, 320):
            reader.page.set_viewport_size({"width": width, "height": 900})
            answer = reader.opens(path)
            assert broken_rules(reader.page, answer) + all_violations(reader.page) == [], path
            reader.page.emulate_media(color_scheme="dark")
            assert colour_violations(reader.page) == [], path
            reader.page.emulate_media(color_scheme="light")


def test_a_program_finds_the_feed_and_reads_it_by_a_secret_address(demo, personas, someone):
    saeki = personas("saeki")
    topic = saeki.start_topic(channel_of(demo, "窓口改革"), "記号 < & > のある件名を、どう扱いますか\n本文です。", voice="masked")
    reader = someone(demo, personas("nozawa"))
    reader.opens("/questions?state=open")
    link = reader.page.locator('link[rel="alternate"][type="application/atom+xml"]').get_attribute("href")
    assert link == "/questions/unanswered.atom?state=open"

    reader.opens("/settings/receiving")
    reader.page.get_by_role("button", name="アドレスを作る").click()
    assert all_violations(reader.page) == []
    address = reader.page.locator("#feed-addresses input").first.input_value()
    path = "/" + address.split("/", 3)[3]
    program = Visitor(demo.port)
    answer = program.get(path)
    assert answer.status == 200
    feed = ElementTree.fromstring(answer.text)
    assert feed.tag == f"{ATOM}feed" and feed.find(f"{ATOM}updated").text.endswith("Z")
    entry = next(entry for entry in feed.iter(f"{ATOM}entry") if entry.find(f"{ATOM}id").text.endswith(topic))
    assert entry.find(f"{ATOM}title").text == "記号 < & > のある件名を、どう扱いますか"
    assert "佐伯" not in entry.find(f"{ATOM}author/{ATOM}name").text
    assert all(link.get("href").startswith("http://") for link in feed.iter(f"{ATOM}link"))

    reader.opens("/settings/receiving")
    reader.page.get_by_role("button", name="アドレスを使えなくする").click()
    expect(reader.page.get_by_role("button", name="アドレスを作る")).to_be_visible()
    assert program.get(path).status == 404
