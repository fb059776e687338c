"""Invalid input is returned with an explanation and with every typed word."""

import pytest
from playwright.sync_api import expect

from support.demo import channel_of
from support.person import field
from support.visitor import FORM, Visitor, new_key

BLANK = " 　\n "


@pytest.fixture(scope="module")
def channel(demo) -> str:
    return channel_of(demo, "書き込み練習")


@pytest.fixture(scope="module")
def topic(channel, personas) -> str:
    return personas("kurihara").start_topic(channel, "書き直しの練習")


def is_refused(person, label: str, sentence: str, title: str) -> None:
    """The page reports it in its title, in a focused summary, and beside the field."""
    expect(person.page).to_have_title(f"エラー：{title}｜寄合 Yoriai")
    summary = person.page.locator("#errors")
    expect(summary).to_contain_text(sentence)
    faulty = field(person.page, label)
    expect(faulty).to_have_attribute("aria-invalid", "true")
    described = faulty.get_attribute("aria-describedby").split()
    assert sentence in " ".join(person.page.locator(f"#{part}").inner_text() for part in described)
    summary.get_by_role("link").first.click()
    expect(faulty).to_be_focused()


COMPOSER = "本文（1行目が見出しになります）"


@pytest.mark.parametrize(
    "typed, sentence",
    [
        (BLANK, "入力してください。"),
        ("見" * 121, "1行目（見出し）を120字までにしてください。"),
        ("見出し\n" + "長" * 10_001, "10000文字までに短くしてください。"),
    ],
    ids=["empty", "long title", "long text"],
)
def test_a_topic_comes_back_with_its_text(demo, personas, someone, channel, typed, sentence):
    writer = someone(demo, personas("kurihara"))
    writer.opens(channel)
    writer.writes(typed)
    writer.page.get_by_role("radio", name="実践報告").check()
    writer.presses("送る", writer.page.locator("#compose"))
    is_refused(writer, COMPOSER, sentence, "書き込み練習")
    expect(writer.page.locator("#text")).to_have_value(typed)
    expect(writer.page.get_by_role("radio", name="実践報告")).to_be_checked()


@pytest.mark.parametrize("typed, sentence", [(BLANK, "入力してください。")], ids=["empty"])
def test_a_reply_comes_back_with_its_text(demo, personas, someone, topic, typed, sentence):
    writer = someone(demo, personas("kurihara"))
    writer.opens(topic)
    writer.writes(typed)
    writer.presses("返信する", writer.page.locator("#answer"))
    is_refused(writer, "返信の本文", sentence, "書き直しの練習")
    expect(writer.page.locator("#text")).to_have_value(typed)


def test_the_list_of_errors_gets_the_focus(demo, personas, someone, topic):
    writer = someone(demo, personas("kurihara"))
    writer.opens(topic)
    writer.writes(BLANK)
    writer.presses("返信する", writer.page.locator("#answer"))
    expect(writer.page.locator("#errors")).to_be_focused()


def test_the_form_to_join_names_each_fault_and_keeps_the_rest(demo, someone):
    person = someone(demo, script=False)
    person.opens("/join")
    person.fills({"組織のメールアドレス": "yamada@city", "氏名": "山田 花", "よみ": "山田", "部・課": "課" * 200})
    person.page.get_by_label("行動規範を読みました").check()
    person.presses("申し込む", person.page.locator("#main"))
    expect(person.page).to_have_title("エラー：参加を申し込む｜寄合 Yoriai")
    for label, sentence in {"組織のメールアドレス": "メールアドレスを確かめてください。", "よみ": "ひらがなで入力してください。", "部・課": "短くしてください。"}.items():
        expect(field(person.page, label)).to_have_attribute("aria-invalid", "true")
        expect(person.page.locator("#errors")).to_contain_text(sentence)
    expect(field(person.page, "氏名")).to_have_value("山田 花")
    expect(field(person.page, "組織のメールアドレス")).to_have_value("yamada@city")
    expect(person.page.get_by_label("行動規範を読みました")).to_be_checked()


def test_a_wrong_password_is_said_beside_the_field(demo, someone):
    person = someone(demo)
    person.opens("/sign-in")
    person.page.locator("summary", has_text="パスワードでサインインする").click()
    form = person.page.locator("form[action='/sign-in/password']")
    person.fills({"組織のメールアドレス": "nobody@city.moka.lg.jp", "パスワード": "これは長いけれど間違い"}, form)
    person.presses("サインインする", form)
    expect(person.page).to_have_title("エラー：サインイン｜寄合 Yoriai")
    expect(field(form, "パスワード")).to_have_attribute("aria-invalid", "true")
    expect(field(form, "パスワード")).to_have_value("")
    expect(field(form, "組織のメールアドレス")).to_have_value("nobody@city.moka.lg.jp")


def test_who_changes_a_post_that_was_changed_meanwhile_sees_both_texts(demo, personas, someone, channel):
    kurihara = personas("kurihara")
    post = kurihara.reply(kurihara.start_topic(channel, "二つの画面で直す"), "もとの文です。")
    first, second = someone(demo, kurihara), someone(demo, kurihara)
    for window in (first, second):
        window.opens(post)
    first.fills({"本文": "先に直した文です。"})
    first.presses("直した文を送る")
    first.is_told("直しました。")
    second.fills({"本文": "あとから直した文です。"})
    with second.page.expect_response(lambda answer: answer.url.endswith("/edit")) as answer:
        second.presses("直した文を送る")
    assert answer.value.status == 409
    expect(second.page.locator("article")).to_contain_text("先に直した文です。")
    expect(field(second.page, "本文")).to_have_value("あとから直した文です。")
    is_refused(second, "本文", "ほかの画面で先に直されています。", "「二つの画面で直す」への返信")
    second.presses("直した文を送る")
    second.is_told("直しました。")
    second.sees("あとから直した文です。")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_button_pressed_twice_sends_once(demo, personas, someone, topic, script):
    writer = someone(demo, personas("kurihara"), script=script)
    text = f"一度だけ残る返信です（{new_key()[:6]}）。"
    writer.opens(topic)
    writer.writes(text)
    writer.page.locator("#answer").get_by_role("button", name="返信する").dblclick()
    writer.is_told("送りました。")
    writer.opens(topic)
    expect(writer.reply(text)).to_have_count(1)


@pytest.mark.parametrize(
    "fields, status",
    [
        ({"text": "文", "voice": "personal"}, 422),
        ({"text": "文", "voice": "shouting", "key": new_key()}, 422),
        ({"text": "文", "voice": "personal", "key": "?"}, 422),
        ({}, 422),
        ({"text": "長" * 200_000, "voice": "personal", "key": new_key()}, 413),
    ],
    ids=["no key", "unknown voice", "malformed key", "nothing", "too large"],
)
def test_a_form_that_no_page_sends_is_refused_with_a_page(personas, topic, fields, status):
    answer = personas("kurihara").post(f"{topic}/replies", **fields)
    assert answer.status == status
    assert "｜寄合 Yoriai</title>" in answer.text
    assert answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "body, kind",
    [(b"text=%ff%fe&key=abcdefgh1", FORM), (b"\xff\xfe", FORM), (b'{"text": 1}', "application/json"), (b"a" * 10, "multipart/form-data")],
    ids=["percent-encoded bytes", "bytes", "JSON", "no parts"],
)
def test_what_is_no_form_is_refused_with_a_page(personas, topic, body, kind):
    answer = personas("kurihara").post_raw(f"{topic}/replies", body, kind)
    assert answer.status == 422
    assert "｜寄合 Yoriai</title>" in answer.text


@pytest.mark.parametrize("path", ["/topics/x", "/channels/" + "0" * 26, "/posts/%00", "/members/..", "/organisations/%E3%81%82", "/spaces/'", "/link/%F0"])
def test_an_address_that_leads_nowhere_says_so(personas, path):
    answer = personas("kurihara").get(path)
    assert answer.status == 404
    assert "見つかりません｜寄合 Yoriai</title>" in answer.text or "このリンクは使えません" in answer.text


def test_a_form_of_another_site_is_refused(personas, topic):
    kurihara = personas("kurihara")
    foreign = Visitor(kurihara.port, kurihara.session, {"Origin": "https://other.example"})
    assert foreign.post(f"{topic}/replies", text="文", voice="personal", key=new_key()).status == 403
