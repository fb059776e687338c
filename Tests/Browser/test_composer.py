"""The composer: buttons, preview, pasting; typed text is never lost and never appears elsewhere."""

import re

import pytest
from playwright.sync_api import expect

from support.demo import channel_of
from support.pages import all_violations, overflow
from support.visitor import persona


@pytest.fixture
def channel(demo) -> str:
    return channel_of(demo, "書き込み練習")


@pytest.fixture
def topic(channel, personas) -> str:
    return personas("kurihara").start_topic(channel, "書く練習の話題")


def text(person):
    return person.page.locator("#text")


def select(person, start: int, end: int) -> None:
    text(person).evaluate("(field, [start, end]) => { field.focus(); field.setSelectionRange(start, end); }", [start, end])


def has_tools(person) -> None:
    """The tools appear when somebody begins to write."""
    person.page.wait_for_selector("html[data-tools]", state="attached")


def pastes(person, plain: str, html: str = "") -> None:
    """The clipboard data of a paste; what the page does not handle, the browser inserts."""
    text(person).focus()
    has_tools(person)
    text(person).evaluate(
        """(field, [plain, html]) => {
          const data = new DataTransfer();
          data.setData("text/plain", plain);
          if (html) data.setData("text/html", html);
          field.focus();
          const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          if (field.dispatchEvent(event)) document.execCommand("insertText", false, plain);
        }""",
        [plain, html],
    )


@pytest.mark.parametrize(
    "typed, start, end, button, after",
    [
        ("これは大事です", 3, 5, "太字", "これは**大事**です"),
        ("これは**大事**です", 5, 7, "太字", "これは大事です"),
        ("- 一つ\n\n- 二つ", 0, 10, "太字", "- **一つ**\n\n- **二つ**"),
        ("一つ\n二つ\n三つ", 1, 4, "リスト", "- 一つ\n- 二つ\n三つ"),
        ("- 一つ\n- 二つ", 0, 9, "リスト", "一つ\n二つ"),
        ("元の文\n自分の文", 0, 3, "引用", "> 元の文\n\n自分の文"),
        ("様式はここ", 3, 5, "リンク", "様式は[ここ](https://)"),
        ("https://example.jp/a", 0, 20, "リンク", "[言葉](https://example.jp/a)"),
        ("列\t数\nあ\t2", 0, 7, "表", "| 列 | 数 |\n|---|---|\n| あ | 2 |\n"),
        ("前の文", 3, 3, "表", "前の文\n\n| 見出し | 見出し |\n|---|---|\n|  |  |\n"),
    ],
)
def test_a_button_works_on_what_is_marked_and_can_be_undone(demo, personas, someone, topic, typed, start, end, button, after):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    writer.writes(typed)
    select(writer, start, end)
    tools = writer.page.get_by_role("toolbar", name="文字の形")
    tools.locator(f"button:text-is('{button}')").click()
    expect(text(writer)).to_have_value(after)
    expect(text(writer)).to_be_focused()
    writer.page.keyboard.press("Control+z")
    expect(text(writer)).to_have_value(typed)


def test_the_buttons_are_one_stop_and_are_walked_through_by_arrows(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    bold = writer.page.get_by_role("button", name="選んだ言葉を太字にする")
    bold.focus()
    has_tools(writer)
    for label in ["選んだ行をリストにする", "選んだ言葉をリンクにする", "選んだ行を引用にする", "表を入れる", "選んだ言葉を太字にする"]:
        writer.page.keyboard.press("ArrowRight")
        expect(writer.page.get_by_role("button", name=label)).to_be_focused()
    writer.page.keyboard.press("Tab")
    expect(writer.page.get_by_role("button", name="見え方")).to_be_focused()
    writer.page.keyboard.press("Tab")
    expect(text(writer)).to_be_focused()
    writer.page.keyboard.type("大事")
    writer.page.keyboard.press("Control+a")
    writer.page.keyboard.press("Control+b")
    expect(text(writer)).to_have_value("**大事**")


def test_the_preview_stands_below_without_leaving_the_page(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    writer.writes("これは**大事**です\n\n- 一つ")
    writer.presses("見え方")
    preview = writer.page.locator("#preview")
    expect(preview.locator("strong")).to_have_text("大事")
    expect(preview).to_contain_text("真岡市")
    expect(preview).to_be_in_viewport(ratio=1)
    assert writer.path == topic
    expect(text(writer)).to_have_value("これは**大事**です\n\n- 一つ")
    expect(writer.page.locator("#said")).to_have_text("見え方を、書く欄の下に出しました")
    for width in (1366, 360, 320):
        writer.page.set_viewport_size({"width": width, "height": 900})
        assert overflow(writer.page) == 0
        assert all_violations(writer.page) == []
    writer.writes("")
    writer.presses("見え方")
    expect(preview.locator(".error")).to_have_text("入力してください。")
    writer.writes("送る文です。")
    writer.presses("返信する", writer.page.locator("#answer"))
    writer.is_told("送りました。")


@pytest.mark.parametrize("page", ["topic", "channel", "ask"])
def test_the_preview_comes_back_with_the_text_without_script(demo, personas, someone, channel, topic, page):
    writer = someone(demo, personas("nozawa"), script=False, width=360)
    writer.opens({"topic": topic, "channel": channel, "ask": "/ask"}[page])
    expect(writer.page.get_by_role("toolbar")).to_be_hidden()
    writer.page.get_by_text("太字や表にする記号").click()
    writer.sees("**大事な言葉**")
    writer.writes("題になる行\n\n本文は**大事**です")
    writer.presses("見え方")
    expect(writer.page.locator("#preview strong")).to_have_text("大事")
    expect(writer.page.locator("#preview")).to_be_in_viewport()
    expect(text(writer)).to_have_value("題になる行\n\n本文は**大事**です")
    assert overflow(writer.page) == 0


def test_cells_of_a_spreadsheet_are_offered_as_a_table(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    writer.writes("前の文")
    pastes(writer, "月\t件数\n9月\t42\n10月\t1|9\n")
    writer.presses("表にする")
    expect(text(writer)).to_have_value(re.compile(re.escape("| 月 | 件数 |\n|---|---|\n| 9月 | 42 |\n| 10月 | 1\\|9 |")))
    expect(writer.page.locator("#said")).to_have_text("表にしました。Ctrl＋Zで元に戻せます。")
    writer.page.keyboard.press("Control+z")
    expect(text(writer)).to_have_value("前の文月\t件数\n9月\t42\n10月\t1|9\n")


def test_what_nobody_sees_is_taken_out_when_pasting_and_said(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    pastes(writer, "見え\u200bない\ufeff文字と\u000b家族👨‍👩‍👧\u202e")
    expect(text(writer)).to_have_value("見えない文字と\n家族👨‍👩‍👧")
    expect(writer.page.locator("#text-pasted")).to_have_text("見えない文字を3個取りました。")


@pytest.mark.parametrize("script", [True, False])
def test_writing_begins_in_the_field(demo, personas, someone, channel, script):
    writer = someone(demo, personas("nozawa"), script=script)
    writer.opens(channel)
    writer.follows("書く", writer.page.locator(".head"))
    expect(text(writer)).to_be_focused()
    writer.page.keyboard.type("een")
    expect(text(writer)).to_have_value("een")


def test_letters_after_c_and_r_are_text(demo, personas, someone, channel, topic):
    writer = someone(demo, personas("nozawa"))
    for page, key in [(channel, "c"), (topic, "r")]:
        writer.opens(page)
        writer.page.keyboard.press(key)
        writer.page.keyboard.type("een")
        expect(text(writer)).to_have_value("een")
        text(writer).fill("")
    writer.opens(channel)
    writer.page.locator("article.topic h3 a").last.focus()
    writer.page.keyboard.press("r")
    writer.page.wait_for_url("**/topics/*")
    expect(text(writer)).to_be_focused()


def test_two_pages_with_one_form_keep_a_text_each(demo, personas, someone, topic):
    first = someone(demo, personas("nozawa"))
    first.opens(topic)
    second = type(first)(first.page.context.new_page(), first.url)
    second.opens(topic)
    first.writes("一つ目の画面の文")
    second.writes("二つ目の画面の文")
    kept = "() => Object.keys(localStorage).filter((key) => key.startsWith('yoriai.draft.')).length"
    first.page.wait_for_function(f"() => ({kept})() === 2")
    first.presses("返信する", first.page.locator("#answer"))
    first.is_told("送りました。")
    # A draft in another tab is not inserted into this one, and survives closing the other.
    expect(text(first)).to_have_value("")
    second.page.close()
    first.opens(topic)
    expect(text(first)).to_have_value("二つ目の画面の文")
    first.presses("返信する", first.page.locator("#answer"))
    first.is_told("送りました。")
    assert first.page.evaluate(kept) == 0


def test_a_reply_that_is_sent_again_after_going_back_stands_there_once(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    for _ in range(2):
        writer.writes("戻ってもう一度")
        writer.presses("返信する", writer.page.locator("#answer"))
        writer.is_told("送りました。")
        writer.page.go_back()
        writer.page.reload()
    writer.opens(topic)
    expect(writer.reply("戻ってもう一度")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False])
def test_an_ended_session_keeps_the_text_until_it_is_sent(demo, someone, topic, script):
    visitor = persona(demo.port, "nozawa")
    writer = someone(demo, visitor, script=script)
    writer.opens(topic)
    words = f"サインインが終わる前に書いた文（{script}）"
    writer.writes(words)
    cookies = writer.page.context.cookies()
    writer.page.context.clear_cookies()
    writer.presses("返信する", writer.page.locator("#answer"))
    expect(writer.page.get_by_role("heading", name="サインインが終わっていました")).to_be_visible()
    expect(writer.page.get_by_label("本文")).to_have_value(words)
    with writer.page.context.expect_page() as beside:
        writer.follows("サインインする（新しい画面が開きます）")
    assert "/sign-in?return=" in beside.value.url
    assert all_violations(writer.page) == [] if script else True
    writer.page.context.add_cookies(cookies)
    writer.presses("送る")
    writer.is_told("送りました。")
    expect(writer.reply(words)).to_have_count(1)


def test_what_was_done_never_covers_the_field(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    for width, height in [(1366, 900), (1366, 500), (360, 740), (320, 640)]:
        writer.page.set_viewport_size({"width": width, "height": height})
        writer.opens(topic)
        writer.replies(f"見えるはずの文 {width} {height}")
        text(writer).focus()
        expect(writer.page.locator(".toast")).to_be_hidden()
        text(writer).blur()
        expect(writer.page.locator(".toast")).to_be_visible()


def test_a_field_that_the_browser_refuses_is_seen_with_its_label(demo, personas, someone):
    writer = someone(demo, personas("morishita"))
    writer.page.set_viewport_size({"width": 1366, "height": 640})
    writer.opens("/settings")
    name = writer.page.locator("#name")
    name.fill("")
    writer.page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    name.evaluate("(field) => field.form.requestSubmit()")
    label = writer.page.locator("label[for=name]")
    bar = writer.page.locator(".bar").bounding_box()
    writer.page.wait_for_function("() => document.activeElement.id === 'name'")
    assert label.bounding_box()["y"] >= bar["y"] + bar["height"]


def test_room_is_told_before_sending(demo, personas, someone, topic):
    writer = someone(demo, personas("nozawa"))
    writer.opens(topic)
    left = writer.page.locator("#text-left")
    expect(left).to_have_text("10,000字まで書けます")
    writer.writes("長" * 9_990)
    expect(left).to_have_text("あと10字")
    writer.writes("👨‍👩‍👧" * 10 + "長" * 10_001)
    expect(left).to_have_text("11字多いです")
