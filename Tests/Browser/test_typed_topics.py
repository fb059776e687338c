"""Starting topics of a type, moving them on, and the board and the table that show them."""

import re

import pytest
from playwright.sync_api import expect

from support.compare import shows_what_a_fresh_load_shows
from support.demo import channel_of
from support.keys import tabs_to
from support.person import field
from support.typed import lane, lending, moves, rows, trouble


@pytest.fixture(scope="module")
def board(demo) -> str:
    return channel_of(demo, "困りごと")


@pytest.fixture(scope="module")
def table(demo) -> str:
    return channel_of(demo, "貸し借り")


TYPED = {
    "題": "講習用の<機器>を貸せます", "もの": "大型の表示装置", "団体": "府中市", "いつまで": "令和9年2月30日", "台数": "１２．５", "くわしく": "箱が2つあります。\n取りに来てください。",
}
WRONG = {"貸す・借りる": "1つ選んでください。", "団体": "同じ名前の団体がいくつかあります", "いつまで": "日付を読めませんでした", "台数": "小数のない数"}


def test_a_form_without_script_comes_back_with_every_mistake_beside_its_field(demo, personas, someone, table):
    person = someone(demo, personas("nozawa"), script=False)
    person.opens(table)
    person.follows("貸す・借りるを載せる")
    person.fills(TYPED)
    person.chooses("はい")
    person.page.get_by_label("立場").select_option("office")
    person.page.locator("form.sheet-form").evaluate("(form) => { form.noValidate = true; }")
    person.presses("貸す・借りるを載せる", person.page.locator("form.sheet-form"))
    expect(person.page).to_have_title("エラー：貸す・借りるを載せる｜寄合 Yoriai")
    summary = person.page.locator("#errors")
    expect(summary.get_by_role("link")).to_have_count(len(WRONG))
    for label, sentence in WRONG.items():
        told = person.page.locator(".field").filter(has=person.page.locator("label, legend", has_text=re.compile(f"^{label}\\s*(必須)?$")))
        expect(told.locator(".error")).to_contain_text(sentence)
        expect(summary).to_contain_text(f"{label}")
        summary.get_by_role("link", name=re.compile(label)).click()
        expect(person.page.locator(":target")).to_be_visible()
    for label, text in TYPED.items():
        expect(field(person.page, label)).to_have_value(text)
    expect(person.page.get_by_role("radio", name="はい")).to_be_checked()
    expect(person.page.get_by_label("立場")).to_have_value("office")

    person.chooses("貸せます")
    person.fills({"団体": "東京都府中市", "いつまで": "令和9年2月28日", "台数": "１２"})
    person.presses("貸す・借りるを載せる", person.page.locator("form.sheet-form"))
    person.is_told("送りました。")
    facts = person.page.locator("#topic-head dl.facts")
    assert facts.locator("dd").all_inner_texts() == ["貸せます", "大型の表示装置", "府中市", "2027年2月28日", "12台", "はい"]
    person.sees("箱が2つあります。")

    # The same form again: what stands there is taken as it is, whichever of the two 府中市 it was.
    person.follows("用紙を直す")
    expect(field(person.page, "団体")).to_have_value("東京都府中市")
    person.fills({"台数": "10"})
    person.presses("変更を残す")
    person.is_told("残しました。")
    expect(facts).to_contain_text("10台")
    person.sees("書いた人が用紙を直しました")


def test_a_topic_is_moved_on_from_the_board_with_keys(demo, personas, someone, board):
    title = "鍵盤で進める困りごと"
    topic = trouble(personas("nozawa"), board, title)
    person = someone(demo, personas("saeki"))
    person.opens(board)
    slip = lane(person, "受付").locator(".slip", has_text=title)
    slip.get_by_role("heading").get_by_role("link").focus()
    tabs_to(person, ".slip-move", within=1)
    person.page.keyboard.press("Enter")
    expect(person.page).to_have_url(re.compile(re.escape(topic) + r"\?move=yes#move$"))
    expect(person.page.locator("#move")).to_have_attribute("open", "")
    expect(person.page.locator("#move")).to_be_in_viewport()
    tabs_to(person, "#to", within=8)
    person.page.keyboard.press("ArrowDown")
    tabs_to(person, "#reason", within=1)
    person.page.keyboard.type("情報政策課で受けます。")
    tabs_to(person, "#move button", within=3)
    person.page.keyboard.press("Enter")
    person.is_told("進めました。")
    expect(person.page.locator("#topic-head .state")).to_have_text("担当が決まった")
    person.sees("情報政策課で受けます。")
    person.opens(board)
    expect(lane(person, "担当が決まった").locator(".slip", has_text=title)).to_have_count(1)
    # A moderator moves it next, or who started it: others are offered no way on.
    expect(lane(person, "担当が決まった").locator(".slip-move")).to_have_count(0)


def test_a_topic_is_moved_on_without_script_and_its_reason_is_asked_for(demo, personas, someone, board):
    title = "書式だけで進める困りごと"
    trouble(personas("nozawa"), board, title)
    person = someone(demo, personas("saeki"), width=320, script=False)
    person.opens(board)
    slip = lane(person, "受付").locator(".slip", has_text=title)
    person.follows("状態を変える", slip)
    form = person.page.locator("#move")
    expect(form.get_by_role("button", name="進める")).to_be_visible()
    form.get_by_label("移す先").select_option("triaged")
    person.presses("進める", form)
    expect(person.page.locator("#errors")).to_contain_text("この動きには理由が要ります")
    expect(form.locator(".error")).to_contain_text("この動きには理由が要ります")
    expect(form.get_by_label("移す先")).to_have_value("triaged")
    form.get_by_label(re.compile("^理由")).fill("文書の担当で受けます。")
    person.presses("進める", form)
    person.is_told("進めました。")
    person.sees("佐伯")
    expect(person.page.locator("#topic-head .state")).to_have_text("担当が決まった")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_two_windows_move_the_same_topic(demo, personas, someone, table, script):
    starter = personas("nozawa")
    topic = lending(starter, table, f"二つの窓で動かす機器（{script}）")
    first, second = someone(demo, starter, script=script), someone(demo, starter, script=script)
    for window in (first, second):
        window.opens(f"{topic}?move=yes")
    form = second.page.locator("#move")
    form.get_by_label("移す先").select_option("ended")
    form.get_by_label(re.compile("^理由")).fill("使い終わりました。")
    chosen = first.page.locator("#move").get_by_label("移す先")
    chosen.select_option("lent")
    first.presses("進める", first.page.locator("#move"))
    first.is_told("進めました。")
    if script:
        # It is told live: the reason stays, and where it can still go to is as it was chosen.
        expect(second.page.locator("#topic-head .state")).to_have_text("貸し出し中")
        expect(form.locator("option")).to_have_text(["選んでください", "相手を探している（理由が要ります）", "終わった（理由が要ります）"])
    else:
        second.presses("進める", form)
        expect(second.page.locator("#errors")).to_contain_text("ほかの人が状態を「貸し出し中」に変えました")
    expect(form.get_by_label(re.compile("^理由"))).to_have_value("使い終わりました。")
    expect(form.get_by_label("移す先")).to_have_value("ended")
    second.presses("進める", form)
    second.is_told("進めました。")
    expect(second.page.locator("#topic-head .state")).to_have_text("終わった")
    expect(second.page.locator("#topic-head .links > li")).to_have_count(2)


def test_a_choice_that_goes_away_while_it_is_open_is_not_taken_for_another(demo, personas, someone, table):
    starter = personas("nozawa")
    topic = lending(starter, table, "選んだ先がなくなる機器")
    window = someone(demo, starter)
    window.opens(f"{topic}?move=yes")
    chosen = window.page.locator("#move").get_by_label("移す先")
    chosen.select_option("lent")
    moves(starter, topic, "lent", "open")
    expect(window.page.locator("#topic-head .state")).to_have_text("貸し出し中")
    expect(chosen).to_have_value("")


def test_a_board_changes_in_a_second_window(demo, personas, someone, board):
    title = "二つ目の窓でも動く困りごと"
    reader = someone(demo, personas("kurihara"))
    reader.opens(board)
    expect(lane(reader, "受付").get_by_role("heading", level=2)).to_be_visible()
    topic = trouble(personas("nozawa"), board, title)
    expect(lane(reader, "受付").locator(".slip", has_text=title)).to_be_visible()
    moves(personas("saeki"), topic, "triaged", "received")
    expect(lane(reader, "担当が決まった").locator(".slip", has_text=title)).to_be_visible()
    expect(lane(reader, "受付").locator(".slip", has_text=title)).to_have_count(0)
    shows_what_a_fresh_load_shows(reader.page, demo.url + board + "?view=board", "#board")


def test_a_table_is_ordered_and_filtered(demo, personas, someone, table):
    reader = someone(demo, personas("saeki"))
    reader.opens(table)
    newest = rows(reader)
    assert len(newest) >= 9
    select = reader.page.locator("form.filters")
    select.get_by_label("並べる順").select_option("台数")
    select.get_by_label("向き").select_option("小さい順・古い順")
    reader.presses("この条件で見る", select)
    numbers = reader.page.locator("td[data-l=台数]").all_inner_texts()
    counted = [int(number.removesuffix("台").replace(",", "")) for number in numbers if number != "未記入"]
    assert len(counted) >= 9 and counted == sorted(counted), numbers
    assert sorted(rows(reader)) == sorted(newest)
    expect(select.get_by_label("並べる順")).to_have_value("count")

    select.get_by_label("状態").select_option("貸し出し中")
    reader.presses("この条件で見る", select)
    states = reader.page.locator("main tbody .state").all_inner_texts()
    assert len(states) >= 3 and set(states) == {"貸し出し中"}
    expect(reader.page.locator("main caption")).to_have_text(f"{len(states)}件")


def test_a_filter_that_finds_nothing_says_so_and_leads_back(demo, personas, someone, board):
    reader = someone(demo, personas("saeki"), script=False)
    reader.opens(f"{board}?view=list")
    last = reader.page.locator("main tbody tr").last.get_attribute("id").removeprefix("t-")
    reader.opens(f"{board}?view=list&type=trouble&direction=down&after={last}")
    reader.sees("この条件に合う話題はありません。")
    reader.follows("すべて見る")
    assert len(rows(reader)) >= 12


@pytest.mark.parametrize("width", [320, 360, 1280, 1366])
def test_a_table_scrolls_in_its_own_region_and_breaks_no_word_into_letters(demo, personas, someone, table, width):
    reader = someone(demo, personas("saeki"), width=width)
    reader.opens(table)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    region = reader.page.get_by_role("region", name="表", exact=True)
    expect(region).to_have_attribute("tabindex", "0")
    slim = region.locator("td > div").evaluate_all("(all) => all.filter((cell) => cell.textContent.length > 3 && cell.clientWidth < 40).length")
    assert region.locator("td > div").count() > 60 and slim == 0
