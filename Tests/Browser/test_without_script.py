"""All everyday tasks work in a browser without JavaScript."""

from playwright.sync_api import expect

from support.demo import channel_of
from support.founding import NEWCOMER, channel_made_by, founded, joins
from support.visitor import persona


def test_a_newcomer_joins_asks_gets_an_answer_and_marks_it_solved(fresh, mailbox, someone):
    town = founded(fresh, mailbox)
    channel = channel_made_by(town.operator)
    asker = someone(fresh, script=False)
    joins(asker, mailbox, NEWCOMER)
    asker.opens(channel)
    asker.presses("参加する")
    asker.is_told("参加しました。")
    asker.starts_topic("申請書の押印は、いつやめましたか\n様式の数を知りたいです。")
    asker.follows("申請書の押印は", asker.page.locator("#topics"))
    topic = asker.path
    asker.sees("まだ回答はありません")

    town.operator.reply(topic, "昨年の4月に、312の様式でやめました。")
    asker.opens(topic)
    asker.presses("解決にする", asker.reply("312の様式"))
    asker.is_told("解決にしました。")
    expect(asker.page.locator(".accepted")).to_contain_text("312の様式")
    asker.presses("質問をもう一度開く")
    asker.is_told("もう一度、回答を待ちます。")


def test_writing_replying_reacting_changing_and_withdrawing(demo, personas, someone):
    channel = channel_of(demo, "オープンデータ")
    person = someone(demo, personas("saeki"), script=False)
    person.opens(channel)
    person.starts_topic("公開の手順を1枚にまとめました\n長い手順書を読まなくても進められます。", kind="実践報告")
    person.follows("公開の手順を1枚に", person.page.locator("#topics"))
    person.replies("様式も置いておきます。")
    reply = person.reply("様式も置いておきます。")
    person.reacts("参考になった", reply)
    expect(reply.locator(".react")).to_contain_text("参考になった 1")

    person.opens_menu(reply)
    person.follows("直す", reply)
    person.fills({"本文": "様式も、元のデータも置いておきます。"})
    person.presses("直した文を送る")
    person.is_told("直しました。")
    person.sees("元のデータも置いておきます。")

    person.opens_menu(person.reply("元のデータも"))
    person.follows("消す", person.reply("元のデータも"))
    person.sees("直す前の版")
    person.fills({"理由（読む人に見えます）": "別の話題に移しました。"})
    person.presses("この投稿を消す")
    person.is_told("消しました。")
    person.sees("理由：別の話題に移しました。")
    person.sees_no("元のデータも置いておきます。")
    person.presses("元に戻す")
    person.is_told("元に戻しました。")
    person.sees("元のデータも置いておきます。")


def test_marking_as_read(demo, personas, someone):
    channel = channel_of(demo, "窓口改革")
    personas("saeki").start_topic(channel, "待ち時間を表示する画面の費用を教えてください")
    reader = someone(demo, personas("nozawa"), script=False)
    reader.opens(channel)
    expect(reader.page.locator("#unread")).to_contain_text("ここから新しい動き")
    reader.presses("ここまで読んだことにする")
    reader.is_told("ここまで読んだことにしました。")
    expect(reader.page.locator("#unread")).to_have_count(0)
    expect(reader.topic("待ち時間を表示する画面")).to_have_class("topic topic-read")


def test_reading_an_answer(demo, personas, someone):
    asker = personas("nozawa")
    topic = asker.start_topic(channel_of(demo, "窓口改革"), "番号札の発券機は、どこに置いていますか")
    personas("saeki").reply(topic, "入口の正面です。")
    reader = someone(demo, asker, script=False)
    reader.opens("/home")
    item = reader.page.locator(".item", has_text="番号札の発券機は").filter(has_text="あなたの質問に回答が1件つきました")
    reader.follows("あなたの質問に回答が1件つきました", item)
    reader.presses("読んだことにする")
    reader.is_told("ここまで読んだことにしました。")
    # Without script a message cannot be closed, so it must not cover the text.
    expect(reader.page.locator(".toast")).to_have_css("position", "static")
    expect(reader.page.locator(".toast button")).to_be_hidden()
    assert reader.path == topic
    reader.opens("/home")
    expect(item).to_have_count(0)


def test_the_settings(own_demo, someone):
    person = someone(own_demo, persona(own_demo.port, "nozawa"), script=False)
    person.opens("/settings")
    person.follows("見え方", person.page.locator(".tabs"))
    look = person.page.locator("#s-look")
    look.get_by_label("明るさ").select_option("dark")
    person.presses("見え方を変える", look)
    person.is_told("残しました。")
    expect(person.page.locator("html")).to_have_attribute("data-theme", "dark")

    person.opens("/settings")
    person.page.locator("#s-seat").get_by_label("部・課").fill("総務課 行政改革係")
    person.presses("席を変える", person.page.locator("#s-seat"))
    person.is_told("残しました。")
    person.opens("/home")
    person.sees("総務課 行政改革係")

    person.opens("/settings")
    person.page.locator("#s-profile").get_by_label("氏名").fill("  ")
    person.presses("名前を変える")
    person.sees("入力してください。")
    expect(person.page).to_have_title("エラー：設定：わたしのこと｜寄合 Yoriai")


def test_the_menu_on_a_phone(demo, personas, someone):
    person = someone(demo, personas("nozawa"), width=390, height=844, script=False)
    person.opens("/home")
    menu = person.page.locator("#nav")
    expect(menu).not_to_be_visible()
    person.follows("メニュー")
    expect(menu).to_be_visible()
    person.follows("メニューを閉じる")
    expect(menu).not_to_be_visible()
