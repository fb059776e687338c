"""While the database accepts no writes, the text stays on the page, and one button sends it once afterwards."""

import pytest
from playwright.sync_api import expect

from support.demo import channel_of
from support.files import database_files, read_only
from support.visitor import persona
from test_accessibility import faults_in_all_looks

TITLE = "消えては困る話題"
WORDS = f"{TITLE}\n2行目も残ります。"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_what_cannot_be_saved_is_kept_and_sent_once(own_demo, someone, script):
    visitor = persona(own_demo.port, "nozawa")
    writer = someone(own_demo, visitor, script=script)
    writer.opens(channel_of(own_demo, "書き込み練習", visitor))
    writer.writes(WORDS)
    with read_only(*database_files(own_demo)):
        writer.presses("送る", writer.page.locator("#compose"))
        writer.sees("まだ保存できていません")
        expect(writer.page.get_by_label("本文")).to_have_value(WORDS)
        if script:
            assert faults_in_all_looks(writer.page) == []
    writer.presses("もう一度送る")
    writer.is_told("送りました。")
    expect(writer.topic(TITLE)).to_have_count(1)
    # The draft is deleted too, so that nobody sends it again by mistake.
    expect(writer.page.locator("#text")).to_have_value("")
