"""Mention suggestions while typing: by keyboard, by touch, during kana conversion, and without script."""

import pytest
from playwright.sync_api import expect

from support.demo import channel_of


@pytest.fixture
def writer(demo, personas, someone):
    writer = someone(demo, personas("nozawa"))
    writer.opens(channel_of(demo, "書き込み練習"))
    return writer


def options(writer):
    return writer.page.get_by_role("listbox").get_by_role("option")


def test_a_name_is_chosen_with_the_arrow_keys(writer):
    text = writer.page.locator("#text")
    text.press_sequentially("@くり")
    expect(options(writer).first).to_have_attribute("aria-selected", "true")
    expect(text).to_have_attribute("aria-activedescendant", "suggestion-0")
    wanted = options(writer).filter(has_text="栗原 直人")
    expect(wanted).to_contain_text("大田原市")
    place = int(wanted.get_attribute("id").removeprefix("suggestion-"))
    assert place > 0, "somebody stands before them"
    for _ in range(place):
        text.press("ArrowDown")
    expect(text).to_have_attribute("aria-activedescendant", f"suggestion-{place}")
    expect(wanted).to_have_attribute("aria-selected", "true")
    expect(text).to_be_focused()
    text.press("Enter")
    expect(text).to_have_value("@栗原 直人")
    expect(options(writer)).to_have_count(0)
    assert text.get_attribute("aria-activedescendant") is None


def test_the_list_closes_with_escape_and_leaves_the_text(writer):
    text = writer.page.locator("#text")
    text.press_sequentially("相談です @くり")
    expect(options(writer).first).to_be_visible()
    text.press("Escape")
    expect(options(writer)).to_have_count(0)
    expect(text).to_have_value("相談です @くり")
    text.press("Enter")
    expect(text).to_have_value("相談です @くり\n")


def test_a_name_is_chosen_with_the_finger_on_a_narrow_screen(demo, personas, someone):
    writer = someone(demo, personas("nozawa"), width=320, height=700)
    writer.opens(channel_of(demo, "書き込み練習"))
    text = writer.page.locator("#text")
    text.press_sequentially("@くり")
    expect(options(writer).first).to_be_in_viewport()
    assert writer.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing stands over the edge"
    assert options(writer).first.bounding_box()["height"] >= 44
    options(writer).filter(has_text="栗原 直人").click()
    expect(text).to_have_value("@栗原 直人")
    expect(text).to_be_focused()


def test_nothing_is_suggested_or_chosen_while_kana_are_converted(writer):
    text = writer.page.locator("#text")
    text.fill("@くり")
    expect(options(writer).first).to_be_visible()
    composing = """(field, key) => {
      field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, isComposing: true }));
      return field.value;
    }"""
    assert text.evaluate(composing, "Enter") == "@くり", "the key ends the conversion and chooses no name"
    text.press("Escape")
    writer.page.clock.install()
    asked = []
    writer.page.on("request", lambda request: asked.append(request.url) if "/mentions" in request.url else None)
    text.evaluate(
        """(field) => {
          field.value = "@くりはら";
          field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    writer.page.clock.run_for(1_000)
    assert asked == []
    text.evaluate("(field) => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))")
    writer.page.clock.run_for(1_000)
    expect(options(writer).first).to_contain_text("栗原 直人")


def test_a_name_that_nobody_bears_is_told_after_sending_without_script(demo, personas, someone):
    writer = someone(demo, personas("nozawa"), script=False)
    writer.opens(channel_of(demo, "書き込み練習"))
    writer.page.locator("#text").fill("見つからない名前の試し\n@知らない人さんへ")
    writer.page.get_by_role("button", name="送る").click()
    writer.is_told("送りました。 「@」のあとの名前で、だれにも届かないものが1件あります。")
