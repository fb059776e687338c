"""An unanswered question is routed to a member, answered, solved, doubted and confirmed."""

import re

from playwright.sync_api import expect

from support.demo import channel_of
from support.visitor import persona

SOLVED = "配布する一覧の文字コードは、どれを選びましたか"
QUESTION = "配布する一覧の文字コードを変えるとき、だれに知らせますか"
ANSWER = "配布のページと、使っている会社に1か月前に知らせました。"


def test_a_waiting_question_is_routed_answered_solved_doubted_and_confirmed(prompt, someone):
    kurihara, nozawa, saeki = (persona(prompt.port, name) for name in ("kurihara", "nozawa", "saeki"))
    channel = channel_of(prompt, "オープンデータ")
    before = kurihara.start_topic(channel, SOLVED)
    answer = nozawa.reply(before, "UTF-8のBOM付きにしました。")
    kurihara.post(f"{answer}/acceptance")
    question = saeki.start_topic(channel, QUESTION)

    home = someone(prompt, nozawa)
    item = home.page.locator(".item").filter(has=home.page.get_by_role("heading", name=QUESTION)).filter(has_text="お知らせした理由")

    def is_asked() -> bool:
        home.opens("/home")
        return item.count() == 1

    for _ in range(40):
        if is_asked():
            break
        home.page.wait_for_timeout(1000)
    expect(item).to_contain_text(f"真岡市が似た質問「{SOLVED}」を解決しています")
    home.follows("答える", item)
    expect(home.page.locator("#asked")).to_contain_text("あなたに聞いています")
    home.replies(ANSWER)
    home.opens("/home")
    expect(item).to_have_count(0)

    asker, reader = someone(prompt, saeki), someone(prompt, kurihara)
    for person in (asker, reader):
        person.opens(question)
    asker.presses("解決にする", asker.reply(ANSWER))
    asker.is_told("解決にしました。")
    expect(reader.page.locator("#topic-head .accepted")).to_contain_text(ANSWER)
    reader.opens(question)
    reader.page.locator("#doubt summary").click()
    reader.fills({"見直しの理由": "様式が変わりました"})
    reader.presses("見直しを求める", reader.page.locator("#doubt"))
    reader.is_told("見直しを求めました。")
    expect(asker.page.locator("#doubts")).to_contain_text("様式が変わりました")
    expect(asker.page.locator("#topic-head .state")).to_have_text("要見直し")
    asker.presses("いまも正しい")
    asker.is_told("いまも正しいことを確かめました。")
    expect(reader.page.locator("#topic-head .state")).to_have_text("解決")
    expect(reader.page.locator("#doubts")).to_have_count(0)
    reader.page.locator("#topic-head summary", has_text="状態の記録").click()
    expect(reader.page.locator("#topic-head .fold")).to_contain_text(re.compile("答えを知っていそうな.人に声をかけた"))


def test_who_does_not_know_says_so_and_is_not_asked_again(prompt, someone):
    nozawa = persona(prompt.port, "nozawa")
    person = someone(prompt, nozawa, width=320, script=False)
    person.opens("/home")
    title = "統廃合した小学校の位置データ、消すか残すか"
    item = person.page.locator(".item").filter(has=person.page.get_by_role("heading", name=title)).filter(has_text="お知らせした理由")
    person.presses("今回は分かりません", item)
    person.is_told("分かりました。ほかの人に声をかけます。")
    expect(item).to_have_count(0)
    person.opens("/settings/receiving#s-asking")
    person.page.locator("#s-asking select").select_option("never")
    person.presses("受け取り方を変える")
    expect(person.page.locator("#s-asking select")).to_have_value("never")
