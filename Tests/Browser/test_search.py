"""Search: by keyboard, without script, and for text written a moment ago."""

import time

from playwright.sync_api import expect

from support.demo import channel_of


def test_a_slash_leads_to_the_field_and_enter_to_the_results(demo, personas, someone):
    reader = someone(demo, personas("nozawa"))
    reader.opens("/home")
    reader.page.wait_for_load_state("networkidle")
    reader.page.keyboard.press("/")
    expect(reader.page.locator("#bar-q")).to_be_focused()
    reader.page.keyboard.type("文字コード")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(".hit h3").first).to_contain_text("CSVの文字コード")
    expect(reader.page.locator(".hit mark").first).to_have_text("文字コード")


def test_a_filter_is_chosen_and_taken_out_without_script(demo, personas, someone):
    reader = someone(demo, personas("saeki"), script=False)
    reader.opens("/search?q=避難所")
    whole = reader.page.locator(".hit").count()
    reader.page.locator(".facet-values a", has_text="実践報告").click()
    expect(reader.page.locator(".hit .kind").first).to_have_text("実践報告")
    assert 0 < reader.page.locator(".hit").count() < whole
    expect(reader.page.locator("#bar-q")).to_have_value("避難所 kind:実践報告")
    reader.page.get_by_role("link", name="種類：実践報告").click()
    assert reader.page.locator(".hit").count() == whole


def test_what_was_written_is_found_within_two_seconds(demo, personas, someone):
    writer = personas("nozawa")
    topic = writer.start_topic(channel_of(demo, "窓口改革"), "紫陽花のしおりを配った話\n雨の日の工夫です。")
    reader = someone(demo, personas("saeki"))
    begun = time.monotonic()
    while True:
        reader.opens("/search?q=紫陽花")
        if reader.page.locator(f'.hit a[href="{topic}"]').count():
            break
        assert time.monotonic() - begun < 2, "it is not found"
