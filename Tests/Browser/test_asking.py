"""Asking: a newcomer finds an answer; another asks anonymously; without script, narrow, dark, and by keyboard."""

import re

from playwright.sync_api import expect

from support.demo import channel_of
from support.pages import all_violations, overflow

KNOWN = "お世話になっております。真岡市の野沢です。\nオープンデータのCSVは、どの文字コードで公開していますか。\nUTF-8で公開したところ、表計算ソフトで開くと文字化けすると電話がありました。"
UNKNOWN = "庁舎の燕の巣を残すかどうか、どう決めていますか\n要綱を探しましたが、見つかりません。"


def test_a_newcomer_finds_instead_of_asking(demo, personas, someone):
    asker = someone(demo, personas("nozawa"))
    asker.opens("/home")
    asker.follows("たずねる", asker.page.locator(".bar"))
    expect(asker.page.locator("#found-count")).to_have_text("書いた内容に近いものが、ここに出ます。")
    asker.writes(KNOWN)
    found = asker.page.locator("#found")
    expect(found.locator("#found-count")).to_contain_text("似たものが")
    expect(found.locator("li").first).to_contain_text("文字コード、UTF-8とShift_JISのどちら")
    expect(found.locator("li").first.locator(".state")).to_have_text("要見直し")
    expect(found.locator("mark").first).to_be_visible()
    expect(asker.page.locator("#checks")).to_contain_text("あいさつは書かなくてもよいです")
    # The channel is chosen by the suggestions.
    expect(asker.page.locator("#channel option:checked")).to_contain_text("オープンデータ")
    # Only the count is announced.
    assert asker.page.locator("#ask [role=status], #ask [aria-live]").count() == 1
    assert all_violations(asker.page) == []

    asker.presses("これで解決した", found.locator("li").first)
    asker.is_told("役に立ったことを伝えました。質問は送らず、「下書き」に残しました。")
    assert asker.path.startswith("/topics/")
    asker.sees("CSVの文字コード")
    asker.opens(channel_of(demo, "オープンデータ"))
    asker.sees_no("どの文字コードで公開していますか。")

    # It did not help: the text is still there, and asking continues.
    asker.opens("/drafts")
    asker.follows("お世話になっております", asker.page.locator("#main"))
    asker.follows("直す")
    expect(asker.page.locator("#text")).to_have_value(KNOWN)
    asker.presses("あいさつを消す")
    expect(asker.page.locator("#text")).to_have_value(re.compile("^オープンデータのCSVは"))
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    expect(asker.page.locator(".side")).to_contain_text("質問する前に出た、近い話題")
    asker.follows("CSVの文字コード", asker.page.locator(".side"))
    expect(asker.page.locator(".side")).to_contain_text("これを見てから出た質問")


def test_a_question_is_asked_with_the_body_withheld(demo, personas, someone):
    asker = someone(demo, personas("nozawa"))
    asker.opens(f"/ask?channel={channel_of(demo, 'ひとり情シス').removeprefix('/channels/')}")
    asker.writes(UNKNOWN + "\n電話は0285-82-1234です。")
    asker.chooses("匿名で（規模と地方だけ表示）")
    expect(asker.page.locator("#voice-masked-hint")).to_contain_text("名前を伏せた職員・人口5万人以上10万人未満・関東の市")
    expect(asker.page.locator("#checks")).to_contain_text("電話番号のようです：「0285-82-1234」")
    with asker.page.expect_navigation():
        asker.presses("この質問を送る")
    expect(asker.page.locator("#errors")).to_be_focused()
    expect(asker.page.locator("#voice-masked")).to_be_checked()
    asker.presses("この部分を消す")
    expect(asker.page.locator("#text")).not_to_have_value(re.compile("0285"))
    expect(asker.page.locator("#channel option:checked")).to_contain_text("ひとり情シス")
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    topic = asker.path

    reader = someone(demo, personas("saeki"))
    reader.opens(topic)
    head = reader.page.locator("#topic-head")
    expect(head).to_contain_text("名前を伏せた職員")
    expect(head).to_contain_text("人口5万人以上10万人未満・関東の市")
    assert "野沢" not in head.inner_text() and "真岡" not in head.inner_text()


def test_words_that_come_back_come_back_in_the_same_name(demo, personas, someone):
    asker = someone(demo, personas("nozawa"))
    place = channel_of(demo, "ひとり情シス").removeprefix("/channels/")
    asker.opens("/ask")
    asker.writes(UNKNOWN)
    asker.chooses("匿名で（規模と地方だけ表示）")
    asker.chooses("話し合い（意見がほしい）")
    asker.page.locator("#channel").select_option(place)
    asker.page.wait_for_timeout(600)
    asker.opens("/home")
    asker.opens("/ask")
    expect(asker.page.locator("#text")).to_have_value(UNKNOWN)
    expect(asker.page.locator("#voice-masked")).to_be_checked()
    expect(asker.page.locator("input[name=kind][value=discussion]")).to_be_checked()
    expect(asker.page.locator("#channel")).to_have_value(place)
    expect(asker.page.locator("[data-draft-note]")).to_be_visible()
    # A returned form is checked like typed text.
    expect(asker.page.locator("#checks")).not_to_contain_text("聞くことは1つずつ")
    assert all_violations(asker.page) == []

    # A draft without a voice, or with one that is not offered: the server asks.
    asker.page.evaluate("""() => {
      const key = Object.keys(localStorage).find((key) => key.includes(":ask-"));
      const kept = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ at: kept.at, texts: kept.texts }));
    }""")
    asker.opens("/ask")
    expect(asker.page.locator("#text")).to_have_value(UNKNOWN)
    expect(asker.page.locator("input[name=voice]:checked")).to_have_count(0)
    with asker.page.expect_navigation():
        asker.presses("この質問を送る")
    expect(asker.page.locator("#voice-error")).to_be_visible()
    expect(asker.page.locator("#text")).to_have_value(UNKNOWN)
    expect(asker.page.locator("input[name=voice]:checked")).to_have_count(0)
    asker.sees_no("質問を送りました。")


def test_without_script_one_looks_first_and_loses_nothing(demo, personas, someone):
    asker = someone(demo, personas("nozawa"), script=False, width=320, scheme="dark")
    asker.opens("/ask")
    asker.writes(KNOWN)
    asker.chooses("担当として")
    asker.presses("先にさがす")
    expect(asker.page.locator("#text")).to_have_value(KNOWN)
    expect(asker.page.locator("#voice-office")).to_be_checked()
    expect(asker.page.locator("#found li").first).to_contain_text("文字コード")
    assert overflow(asker.page) == 0
    # Suggestions open in a new tab, so that the typed text stays.
    asker.sees("見出しは新しいタブで開きます。")
    with asker.page.expect_popup() as opened:
        asker.page.locator("#found li h4 a").first.click()
    expect(opened.value.locator("h1").first).to_contain_text("文字コード")
    opened.value.close()
    expect(asker.page.locator("#text")).to_have_value(KNOWN)
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    asker.sees("質問する前に出た、近い話題")

    # Submitting at once shows the suggestions, once.
    asker.opens("/ask")
    asker.writes(KNOWN.replace("CSV", "一覧のCSV"))
    asker.presses("この質問を送る")
    expect(asker.page.locator("#found-count")).to_contain_text("似たものが")
    asker.presses("下書きに残す")
    asker.is_told("下書きに残しました。")
    asker.follows("お世話になっております", asker.page.locator("#main"))
    assert overflow(asker.page) == 0
    # One press discards nothing.
    expect(asker.page.get_by_role("button", name="この下書きを捨てる")).to_be_hidden()
    asker.page.locator("summary", has_text="捨てる").click()
    assert overflow(asker.page) == 0
    asker.presses("この下書きを捨てる")
    asker.is_told("下書きを捨てました。")


def test_without_script_everything_is_told_in_one_answer(demo, personas, someone):
    asker = someone(demo, personas("nozawa"), script=False, width=320)
    asker.opens("/ask")
    expect(asker.page.locator(".lead:visible")).to_contain_text("書いたら「先にさがす」を押してください。")
    asker.writes("要綱の様式はありますか。" + "庁舎の燕の巣を残すための要綱を探しましたが、見つかりません。" * 5 + "電話は0285-82-1234です。")
    asker.presses("この質問を送る")
    errors = asker.page.locator("#errors")
    expect(errors).to_contain_text("送る前の確認：")
    expect(errors).to_contain_text("聞く場所：")
    expect(asker.page.locator("#found-count")).not_to_have_text("書いた内容に近いものが、ここに出ます。")
    assert overflow(asker.page) == 0
    asker.page.locator("#personal").check()
    asker.page.locator("#channel").select_option(channel_of(demo, "ひとり情シス").removeprefix("/channels/"))
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    expect(asker.page.locator("#topic-head h1")).to_have_text("要綱の様式はありますか。")


def test_going_back_and_sending_again_begins_no_second_question(demo, personas, someone):
    asker = someone(demo, personas("nozawa"))
    place = channel_of(demo, "ひとり情シス").removeprefix("/channels/")
    asker.opens(f"/ask?channel={place}")
    asker.writes("庁舎の屋上の畑の水やりは、だれがしていますか。\n担当を決めてみましたが、続きません。")
    expect(asker.page.locator("#found-count")).not_to_have_text("書いた内容に近いものが、ここに出ます。")
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    topic = asker.path
    asker.page.go_back()
    asker.writes("庁舎の屋上の畑の水やりは、だれがしていますか。\n担当を決めてみましたが、続きません。")
    expect(asker.page.locator("#found-count")).not_to_have_text("書いた内容に近いものが、ここに出ます。")
    asker.page.locator("#channel").select_option(place)
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    assert asker.path == topic


def test_by_keyboard_from_the_first_word_to_what_helped(demo, personas, someone):
    asker = someone(demo, personas("kurihara"), scheme="dark")
    asker.opens("/ask")
    asker.page.wait_for_load_state("networkidle")
    asker.page.locator("#text").focus()
    asker.page.keyboard.type("オープンデータのCSVの文字コードは、UTF-8とShift_JISのどちらですか")
    first = asker.page.locator("#found li").first
    expect(first).to_contain_text("文字コード")
    # The list follows in tab order, and the text keeps its position.
    expect(asker.page.locator("#text")).to_be_focused()
    for _ in range(3):
        asker.page.keyboard.press("Tab")
        if asker.page.evaluate("document.activeElement.closest('#found li h4') !== null"):
            break
    expect(first.get_by_role("link")).to_be_focused()
    asker.page.keyboard.press("Tab")
    expect(first.get_by_role("button", name="これで解決した")).to_be_focused()
    asker.page.keyboard.press("Enter")
    asker.is_told("役に立ったことを伝えました。質問は送らず、「下書き」に残しました。")


def test_an_ambassador_looks_at_a_draft_that_nobody_else_sees(demo, personas, someone):
    asker, ambassador = someone(demo, personas("nozawa")), someone(demo, personas("kurihara"))
    asker.opens("/ask")
    asker.writes(UNKNOWN)
    asker.page.locator("summary", has_text="先にアンバサダーに見てもらう").click()
    first = asker.page.locator("#ambassador option").first
    expect(first).to_contain_text("栗原 直人")
    expect(first).to_contain_text("関東")
    asker.presses("見てもらう", asker.page.locator("#ask details"))
    asker.is_told("見てもらうように頼みました。メールでも知らせます。")
    draft = asker.path
    assert all_violations(asker.page) == []
    assert personas("morishita").get(draft).status == 404
    assert personas("saeki").get(draft).status == 404

    ambassador.opens("/drafts")
    ambassador.follows("庁舎の燕の巣")
    ambassador.fills({"伝えること": "どの建物のことかを書くとよいです。"})
    ambassador.presses("伝える")
    ambassador.is_told("伝えました。")
    assert all_violations(ambassador.page) == []
    asker.opens(draft)
    asker.sees("どの建物のことかを書くとよいです。")
    # No similar topic, so no channel was suggested.
    asker.follows("聞く場所を選んで送る")
    asker.page.locator("#channel").select_option(channel_of(demo, "ひとり情シス").removeprefix("/channels/"))
    asker.presses("この質問を送る")
    asker.is_told("質問を送りました。")
    assert personas("kurihara").get(draft).status == 404
    assert ambassador.opens(draft).status == 404
    ambassador.sees("この下書きは送られたか、捨てられました。")
    assert all_violations(ambassador.page) == []
    ambassador.follows("下書きを見る")
    assert ambassador.path == "/drafts"
