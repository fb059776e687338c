"""A moderator makes a type of topics from nothing, and somebody uses it."""

import pytest
from playwright.sync_api import expect

from support.demo import channel_of, space_of
from support.person import field
from support.typed import SPACE, lane, shows_part, type_of


@pytest.fixture(scope="module")
def space(demo) -> str:
    return space_of(demo, SPACE)


def adds_field(moderator, name: str, kind: str, **more: str) -> None:
    form = moderator.page.locator("#field")
    moderator.fills({"質問の文": name}, form)
    form.get_by_label("答え方").select_option(kind)
    if "choices" in more:
        moderator.fills({"選択肢": more["choices"]}, form)
    moderator.presses("この項目を残す", form)
    moderator.is_told("残しました。")
    moderator.sees(name, moderator.page.locator("table"))


def adds_state(moderator, name: str, code: str) -> None:
    form = moderator.page.locator("#state")
    moderator.fills({"状態の名前": name}, form)
    form.get_by_label("区分").select_option(code)
    moderator.presses("この状態を残す", form)
    moderator.is_told("残しました。")


def adds_way(moderator, start: str, end: str) -> None:
    form = moderator.page.locator("#way")
    form.get_by_role("group", name="どの状態から").get_by_label(start).check()
    form.get_by_label("どの状態へ").select_option(end)
    form.get_by_role("group", name="できる人").get_by_label("返信できる人").check()
    moderator.presses("この動きを残す", form)
    moderator.is_told("残しました。")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_moderator_makes_a_type_from_nothing_and_somebody_uses_it(demo, personas, someone, space, script):
    name = "視察の受け入れ" if script else "講師の依頼"
    moderator = someone(demo, personas("morishita"), script=script)
    moderator.opens(space)
    moderator.follows("話題の種類")
    form = moderator.page.locator("form.sheet-form")
    moderator.fills({"名前": name, "印の字（1文字）": "視察"}, form)
    moderator.presses("作って項目を決める", form)
    expect(moderator.page.locator("#errors")).to_contain_text("印の字（1文字）：印は1文字にしてください。")
    expect(field(form, "名前")).to_have_value(name)
    moderator.fills({"印の字（1文字）": "視"}, form)
    moderator.presses("作って項目を決める", form)
    moderator.is_told("作りました。")
    moderator.sees("まだ使われていない下書きです。")

    moderator.presses("外す", moderator.page.locator("table"))
    moderator.is_told("残しました。")
    adds_field(moderator, "希望の日", "日付")
    adds_field(moderator, "来る人の数", "数")
    adds_field(moderator, "見たいもの", "1つ選ぶ", choices="窓口")
    # What is not whole yet is named, with a link to what mends it.
    flaws = moderator.page.locator("#definition-flaws")
    expect(flaws).to_contain_text("項目「見たいもの」：選択肢を2つ以上書いてください。")
    moderator.presses("版1を使い始める")
    expect(moderator.page.locator("#errors")).to_contain_text("直すところが残っています")
    moderator.follows("項目「見たいもの」", flaws)
    moderator.fills({"選択肢": "窓口\nシステム | Systems"}, moderator.page.locator("#field"))
    moderator.presses("この項目を残す")
    moderator.is_told("残しました。")
    expect(flaws).to_have_count(0)

    # A type begins with two states and a way between them; a third one stands apart until a way leads to it and on.
    shows_part(moderator, "進み方")
    adds_state(moderator, "日を決める", "担当が決まった（triaged）")
    expect(flaws).to_contain_text("状態「日を決める」：状態「日を決める」へ進む動きがありません。")
    adds_way(moderator, "受付", "日を決める")
    adds_way(moderator, "日を決める", "おわり")
    expect(flaws).to_have_count(0)
    shows_part(moderator, "見せ方")
    moderator.page.get_by_role("group", name="見せ方").get_by_label("一覧", exact=True).check()
    moderator.presses("変更を残す")
    moderator.is_told("残しました。")
    shows_part(moderator, "下見")
    preview = moderator.page.locator(".framed")
    for label in ("題", "希望の日", "来る人の数", "くわしく"):
        expect(field(preview, label)).to_be_visible()
    expect(preview.get_by_role("radio", name="システム")).to_be_attached()
    moderator.presses("版1を使い始める")
    moderator.is_told("新しい版を使い始めました。これから始める話題に使われます。")

    # Nobody can start one before a channel offers it: the page leads there.
    moderator.sees("まだどのチャンネルでも始められません。")
    moderator.follows("困りごと", moderator.page.locator("main .note"))
    moderator.page.get_by_label(name).check()
    moderator.presses("変更を残す")
    moderator.is_told("残しました。")

    person = someone(demo, personas("saeki"), script=script)
    person.opens(channel_of(demo, "困りごと"))
    person.follows(f"{name}を始める")
    person.fills({"題": f"{name}：12月の第2週", "希望の日": "2026年12月10日", "来る人の数": "8"})
    person.chooses("窓口")
    person.presses(f"{name}を始める", person.page.locator("form.sheet-form"))
    person.is_told("送りました。")
    assert person.page.locator("#topic-head dl.facts dd").all_inner_texts() == ["2026年12月10日", "8", "窓口"]
    person.page.get_by_role("navigation", name="現在の場所").get_by_role("link", name="困りごと").click()
    person.follows(f"{name}の状態の板")
    expect(lane(person, "受付").locator(".slip")).to_have_count(1)


def test_two_moderators_change_the_same_draft(demo, personas, someone, space):
    moderator = personas("morishita")
    assert moderator.post(f"{space}/types", name="名札の貸し出し", letter="名").status == 303
    path = type_of(moderator, space, "名札の貸し出し")
    first, second = someone(demo, moderator), someone(demo, moderator)
    for window in (first, second):
        window.opens(path)
    adds_field(first, "枚数", "数")
    second.fills({"質問の文": "色"}, second.page.locator("#field"))
    second.presses("この項目を残す")
    expect(second.page.locator("#errors")).to_contain_text("ほかの人がこの下書きを変えました")
    second.sees("枚数", second.page.locator("table"))
    expect(field(second.page.locator("#field"), "質問の文")).to_have_value("色")
    second.presses("この項目を残す")
    second.is_told("残しました。")
    expect(second.page.locator("main tbody th")).to_have_text(["1. 内容", "2. 枚数", "3. 色"])


def test_the_whole_file_comes_back_with_what_is_wrong_and_where(demo, personas, someone, space):
    moderator = personas("morishita")
    assert moderator.post(f"{space}/types", name="ファイルで直す種類", letter="フ").status == 303
    person = someone(demo, moderator, script=False)
    person.opens(type_of(moderator, space, "ファイルで直す種類"))
    shows_part(person, "定義のファイル")
    area = field(person.page, "定義")
    whole = area.input_value()
    for wrong, told in ((whole[:-3], "JSON として読めません"), (whole.replace('"everyone"', '"king"'), "次のどれかにしてください")):
        assert wrong != whole
        area.fill(wrong)
        person.presses("確かめて下書きに残す")
        expect(person.page.locator("#definition-flaws")).to_contain_text(told)
        expect(area).to_have_value(wrong)
    area.fill(whole.replace("ファイルで直す種類", "ファイルで直した種類"))
    person.presses("確かめて下書きに残す")
    person.is_told("残しました。")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("話題の種類：ファイルで直した種類")
