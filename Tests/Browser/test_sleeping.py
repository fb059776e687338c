"""A page that was suspended or disconnected catches up to the current state: after a laptop slept, or a network or server was gone."""

import pytest
from playwright.sync_api import expect

from support.cable import Cable
from support.compare import shows_what_a_fresh_load_shows
from support.demo import channel_of
from support.visitor import Visitor, new_key, persona


def reads_everything(reader, path: str) -> None:
    """Opens a channel whose topics are all read, so that only later changes are new."""
    reader.opens(path)
    if reader.page.get_by_role("button", name="ここまで読んだことにする").count():
        reader.presses("ここまで読んだことにする")
        reader.is_told("ここまで読んだことにしました。")
    # The page marks itself as read once; later changes must stay unread.
    with reader.page.expect_response("**/reading"):
        reader.opens(path)


@pytest.fixture
def talk(demo, personas):
    """A channel with two questions, and other members' acts during the absence."""
    return Talk(channel_of(demo, "標準化・共通化"), personas("nozawa"), personas("saeki"))


class Talk:
    def __init__(self, channel: str, asker: Visitor, other: Visitor):
        self.channel, self.asker, self.other = channel, asker, other
        # The same text again would open the topic of an earlier test.
        which = new_key()[:6]
        self.first = asker.start_topic(channel, f"帳票の外字は、どう確かめましたか（{which}）\n一覧を作るところで止まっています。")
        self.second = asker.start_topic(channel, f"移行の前の日に、何を止めましたか（{which}）")
        self.kept = other.reply(self.first, "印刷して、見比べました。")
        self.changed = other.reply(self.first, "対応表を置きます。")
        self.gone = other.reply(self.first, "これは別の話でした。")

        self.news = f"移行した団体の記録を読む会をします（{new_key()[:6]}）"

    def goes_on(self) -> None:
        table = "1. 書き出す\n2. 並べる\n\n| 字 | 数 |\n|---|---|\n| 髙 | 12 |"
        self.answer = self.other.reply(self.first, f"一覧は、次の手順で作れます。\n\n{table}")
        self.other.edit(self.changed, "対応表を、新しい版に替えました。")
        self.other.withdraw(self.gone)
        self.other.react(self.kept, "thanks")
        self.asker.react(self.kept, "useful")
        self.asker.post(f"{self.answer}/acceptance")
        self.other.start_topic(self.channel, self.news, kind="discussion")
        self.other.reply(self.second, "窓口の受付を、午後から止めました。")


@pytest.fixture
def cable(demo):
    cable = Cable(demo)
    yield cable
    cable.close()


def unplug(cable: Cable, reader) -> None:
    """Disconnects the network and waits until the page notices."""
    with reader.page.expect_event("requestfailed", lambda request: "/live" in request.url):
        cable.unplug()


def test_a_channel_catches_up(cable, personas, someone, talk):
    reader = someone(cable, personas("nozawa"))
    reads_everything(reader, talk.channel)
    unplug(cable, reader)
    talk.goes_on()
    reader.sees_no(talk.news)
    cable.plug_in()
    expect(reader.topic(talk.news)).to_be_visible(timeout=30_000)
    shows_what_a_fresh_load_shows(reader.page, cable.url + talk.channel, "#topics")


def test_a_topic_catches_up(cable, personas, someone, talk):
    reader = someone(cable, personas("nozawa"))
    reader.opens(talk.first)
    unplug(cable, reader)
    talk.goes_on()
    reader.sees_no("一覧は、次の手順で作れます。")
    cable.plug_in()
    expect(reader.reply("一覧は、次の手順で作れます。")).to_be_visible(timeout=30_000)
    shows_what_a_fresh_load_shows(reader.page, cable.url + talk.first, "#topic-head", "#replies", "#reply-count")


def test_a_network_that_cuts_streams_is_asked_again_and_again_instead(demo, personas, someone, talk):
    reader = someone(demo, personas("nozawa"))
    reader.page.route("**/live*", lambda route: route.abort() if route.request.resource_type == "eventsource" else route.continue_())
    reader.opens(talk.first)
    talk.goes_on()
    expect(reader.reply("一覧は、次の手順で作れます。")).to_be_visible(timeout=40_000)
    shows_what_a_fresh_load_shows(reader.page, demo.url + talk.first, "#topic-head", "#replies", "#reply-count")


def test_a_page_goes_on_receiving_after_its_server_was_killed_and_started_again(own_demo, someone):
    nozawa, saeki = persona(own_demo.port, "nozawa"), persona(own_demo.port, "saeki")
    channel = channel_of(own_demo, "標準化・共通化")
    topic = nozawa.start_topic(channel, "会議の記録は、いつまで残していますか")
    reader = someone(own_demo, nozawa)
    reader.opens(topic)
    saeki.reply(topic, "5年です。")
    expect(reader.reply("5年です。")).to_be_visible()

    own_demo.kill()
    own_demo.start()
    saeki.reply(topic, "本市は3年に改めました。")
    expect(reader.reply("本市は3年に改めました。")).to_be_visible(timeout=40_000)
    shows_what_a_fresh_load_shows(reader.page, own_demo.url + topic, "#topic-head", "#replies", "#reply-count")
    saeki.reply(topic, "規則の例を置きます。")
    expect(reader.reply("規則の例を置きます。")).to_be_visible()


def test_who_is_writing_keeps_text_and_place_while_replies_arrive(demo, personas, someone, talk):
    writer = someone(demo, personas("nozawa"))
    writer.opens(talk.first)
    text = writer.page.locator("#text")
    text.click()
    text.press_sequentially("書きかけの文")
    before = text.bounding_box()["y"]
    talk.other.reply(talk.first, "途中で届く返信です。")
    expect(writer.reply("途中で届く返信です。")).to_be_attached()
    expect(text).to_be_focused()
    expect(text).to_have_value("書きかけの文")
    assert abs(text.bounding_box()["y"] - before) < 2
