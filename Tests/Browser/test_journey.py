"""Two people of different organisations meet in a new community and solve a question."""

from playwright.sync_api import expect

from support.demo import channel_of
from support.founding import NEWCOMER, founds_the_community, joins, makes_a_channel

QUESTION = "窓口の受付票を、来庁前に書ける団体はありますか\n紙の受付票をなくしたいと考えています。"
ANSWER = "本市では、受付票を来庁前に入力できるようにしました。"


def test_two_people_join_by_mail_and_settle_a_question_that_each_sees_live(fresh, mailbox, someone):
    uno, mashimo = someone(fresh), someone(fresh)
    founds_the_community(uno, fresh)
    channel = makes_a_channel(uno)
    joins(mashimo, mailbox, NEWCOMER)
    mashimo.sees("真岡市")
    assert "真岡市" in mashimo.page.locator(".bar").inner_text()

    mashimo.opens(channel)
    uno.starts_topic(QUESTION)
    card = mashimo.topic("窓口の受付票を")
    expect(card).to_contain_text("未回答")
    expect(mashimo.page.locator("[data-live-line]")).to_contain_text("新しい話題があります")

    uno.follows("窓口の受付票を", uno.page.locator("#topics"))
    mashimo.follows("答える", card)
    mashimo.replies(ANSWER)
    expect(uno.reply(ANSWER)).to_contain_text("真下 健")
    expect(uno.page.locator("#topic-head")).to_contain_text("回答あり")

    uno.presses("解決にする", uno.reply(ANSWER))
    uno.is_told("解決にしました。")
    expect(mashimo.page.locator("#topic-head .accepted")).to_contain_text(ANSWER)
    expect(mashimo.page.locator("#topic-head .state")).to_have_text("解決")
    expect(mashimo.page.locator("#replies > .reply")).to_contain_text("解決の回答")


def test_reactions_changes_and_withdrawals_are_seen_live(demo, personas, someone):
    nozawa, saeki = personas("nozawa"), personas("saeki")
    channel = channel_of(demo, "オープンデータ")
    topic = nozawa.start_topic(channel, "公開している一覧の更新は、だれがしていますか")
    first, second = saeki.reply(topic, "各課の担当が毎月直しています。"), saeki.reply(topic, "すみません、別の話でした。")

    reader = someone(demo, nozawa)
    reader.opens(topic)
    saeki.react(first, "useful")
    expect(reader.reply("各課の担当が")).to_contain_text("参考になった 1")
    saeki.edit(first, "各課の担当が四半期ごとに直しています。")
    expect(reader.reply("四半期ごとに")).to_contain_text("直しました")
    saeki.withdraw(second)
    expect(reader.page.locator("#replies")).to_contain_text("書いた人が消しました")
    reader.sees_no("すみません、別の話でした。")


def test_a_channel_that_is_open_shows_what_happens_to_its_topics(demo, personas, someone):
    nozawa, saeki = personas("nozawa"), personas("saeki")
    channel = channel_of(demo, "生成AIの活用")
    topic = nozawa.start_topic(channel, "議事録の要約は、どこまで任せていますか")
    reader = someone(demo, nozawa)
    reader.opens(channel)
    answer = saeki.reply(topic, "内部の会議だけに使っています。")
    card = reader.topic("議事録の要約は")
    expect(card).to_contain_text("内部の会議だけに使っています。")
    expect(card).to_contain_text("回答あり")
    nozawa.post(f"{answer}/acceptance")
    expect(card.locator(".state")).to_have_text("解決")


def test_reacting_keeps_the_page_and_the_place_on_it(demo, personas, someone):
    topic = personas("saeki").start_topic(channel_of(demo, "オープンデータ"), "推奨の様式は使っていますか")
    reader = someone(demo, personas("nozawa"))
    reader.opens(topic)
    with reader.page.expect_response(lambda response: response.url.endswith("/reactions") and response.status == 200):
        reader.reacts("同じ悩み", reader.page.locator("#topic-head"))
    given = reader.page.locator("#topic-head .react button", has_text="同じ悩み 1")
    expect(given).to_have_attribute("aria-pressed", "true")
    given.click()
    expect(given).to_have_count(0)
    assert reader.path == topic
