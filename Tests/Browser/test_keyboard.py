"""Keyboard operation."""

import re

import pytest
from playwright.sync_api import expect

from support.demo import channel_of
from support.keys import tabs_to
from support.visitor import persona

CONTROL = "Control"


@pytest.fixture
def reader(demo, personas, someone):
    """A person in a channel that has topics with replies."""
    reader = someone(demo, personas("nozawa"))
    reader.opens(channel_of(demo, "ひとり情シス"))
    return reader


def test_the_first_tab_leads_past_the_menu(reader):
    reader.page.keyboard.press("Tab")
    skip = reader.page.get_by_role("link", name="本文へ移動")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("#main")).to_be_focused()


def test_a_topic_is_written_and_sent_without_leaving_the_keys(demo, personas, someone):
    writer = someone(demo, personas("nozawa"))
    writer.opens(channel_of(demo, "書き込み練習"))
    tabs_to(writer, "[name=kind]")
    writer.page.keyboard.press("ArrowRight")
    tabs_to(writer, "#text")
    writer.page.keyboard.type("キーボードだけで書きました")
    writer.page.keyboard.press(f"{CONTROL}+Enter")
    writer.is_told("送りました。")
    expect(writer.topic("キーボードだけで書きました")).to_contain_text("話し合い")


def test_focus_is_always_seen(reader):
    """Never outside the window, nor under the bar or the composer."""
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        hidden = reader.page.evaluate(
            """() => {
              const at = document.activeElement, box = at.getBoundingClientRect();
              if (box.width === 0 || at.closest(".composer-dock, .bar, .nav")) return null;
              const top = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, 40) / 2);
              return top && (at.contains(top) || top.contains(at) || top.closest("label")?.contains(at)) ? null : at.outerHTML.slice(0, 200);
            }"""
        )
        assert hidden is None


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(reader):
    reader.page.keyboard.press("?")
    keys = reader.page.get_by_role("dialog", name="キー操作の一覧")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("次の話題・返信")
    reader.page.keyboard.press("Escape")
    expect(keys).to_have_count(0)


def test_every_key_of_the_list_has_a_control_on_the_page(reader):
    """WCAG 2.1.4 and a rule of this project: every shortcut has a visible control."""
    for key in ("g h", "g n", "g q", "c", "e"):
        expect(reader.page.locator(f'[data-key="{key}"]').first, f"the key {key}").to_be_attached()


def test_j_and_k_walk_through_the_topics(reader):
    titles = reader.page.locator("#topics > article h3 a")
    reader.page.locator("#topics > article h3 a").first.focus()
    reader.page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    reader.page.keyboard.press("j")
    expect(titles.nth(2)).to_be_focused()
    reader.page.keyboard.press("k")
    expect(titles.nth(1)).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("#topic-head")).to_be_visible()


def test_letters_do_nothing_while_somebody_writes(reader):
    reader.page.locator("#text").focus()
    reader.page.keyboard.type("?jkegc")
    expect(reader.page.locator("#text")).to_have_value("?jkegc")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def test_letters_can_be_turned_off(own_demo, someone):
    visitor = persona(own_demo.port, "nozawa")
    reader = someone(own_demo, visitor)
    reader.opens("/settings/look")
    reader.page.get_by_label("1文字のキーで操作する").uncheck()
    reader.presses("見え方を変える")
    reader.is_told("残しました。")
    reader.page.keyboard.press("?")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def test_escape_closes_an_open_menu_and_returns_to_its_button(reader):
    account = reader.page.locator(".bar summary")
    account.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".bar details")).to_have_attribute("open", "")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator(".bar details")).not_to_have_attribute("open", "")
    expect(account).to_be_focused()


def test_reactions_are_given_with_keys(demo, personas, someone):
    topic = personas("saeki").start_topic(channel_of(demo, "オープンデータ"), "鍵盤だけで反応できますか")
    reader = someone(demo, personas("nozawa"))
    reader.opens(topic)
    reader.page.locator("#topic-head summary", has_text="リアクションする").focus()
    reader.page.keyboard.press("Enter")
    tabs_to(reader, "button[value=useful]", within=10)
    reader.page.keyboard.press("Enter")
    given = reader.page.locator("#topic-head .react button", has_text="参考になった 1")
    expect(given).to_be_focused()
    expect(reader.page.locator("#said")).to_have_text("「参考になった」を付けました。")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("#said")).to_have_text("「参考になった」を取り消しました。")
    expect(given).to_have_count(0)
    expect(reader.page.locator("#topic-head summary", has_text="リアクションする")).to_be_focused()


def test_the_message_about_an_act_is_closed_with_keys(demo, personas, someone):
    reader = someone(demo, personas("nozawa"))
    reader.opens("/home?done=read")
    reader.page.locator(".toast button").focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".toast")).to_have_count(0)
    expect(reader.page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_menu_of_a_phone_opens_and_closes(demo, personas, someone, script):
    reader = someone(demo, personas("nozawa"), width=390, height=844, script=script)
    reader.opens("/home")
    menu = reader.page.locator("#nav")
    expect(menu).not_to_be_visible()
    tabs_to(reader, "a.menu-open", within=5)
    reader.page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    assert reader.page.url.endswith("#nav")
    if script:
        reader.page.keyboard.press("Escape")
    else:
        tabs_to(reader, ".menu-close a", within=5)
        reader.page.keyboard.press("Enter")
    expect(menu).not_to_be_visible()


def test_the_list_of_keys_shows_what_works_here_and_nothing_else(demo, personas, someone):
    reader = someone(demo, personas("nozawa"))
    everywhere = ["/", "?", "g h", "g n", "g q", "Esc"]
    for path, more in [
        ("/settings/look", []), ("/home", ["j", "k", "e"]), (channel_of(demo, "ひとり情シス"), ["j", "k", "u", "c", "r", "e", "Ctrl + Enter"]),
    ]:
        reader.opens(path)
        used = {key for key in reader.page.locator("[data-key]").evaluate_all("(all) => all.map(({ dataset }) => dataset.key)")}
        reader.page.keyboard.press("?")
        shown = reader.page.locator("dialog dt").all_inner_texts()
        assert set(everywhere) | used <= set(shown) and set(shown) <= {*everywhere, *more, *used}, (path, shown)
        reader.page.keyboard.press("Escape")


def test_g_and_a_letter_lead_to_questions_and_to_what_is_for_the_reader(reader):
    reader.page.keyboard.press("g")
    reader.page.keyboard.press("q")
    expect(reader.page).to_have_url(re.compile("/questions$"))
    # The address changes before the page's script listens for keys.
    reader.page.wait_for_load_state()
    reader.page.keyboard.press("g")
    reader.page.keyboard.press("n")
    expect(reader.page).to_have_url(re.compile("/home#for-you$"))
    expect(reader.page.get_by_role("heading", name="あなたに", exact=True)).to_be_in_viewport()
