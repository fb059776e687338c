"""Takes the README's screenshots in a demo community of its own: `screenshots.py FOLDER [NAME…]`, all of them or those named."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from support.demo import channel_of, link_on, space_of, topics_in, waits_for_index
from support.outbox import somebody_waits
from support.server import Server
from support.typed import SPACE, type_of
from support.visitor import persona

LOOKS = {"wide-light": (1366, 900, "light"), "wide-dark": (1366, 900, "dark"), "phone-light": (390, 844, "light")}
TOPIC = "契約の更新月がまったく分かりません"
QUESTION = "オープンデータのCSVは、どの文字コードで公開していますか。\nUTF-8で公開したところ、表計算ソフトで開くと文字化けすると電話がありました。"


def asks(page: Page) -> None:
    page.locator("#text").fill(QUESTION)
    page.locator("#found li").first.wait_for()
    page.locator("#checks h3, #checks p").first.wait_for()


def names_its_body(page: Page) -> None:
    page.get_by_label("組織のメールアドレス").fill("yamada@city.moka.lg.jp")
    page.keyboard.press("Tab")
    page.get_by_text("栃木県 真岡市の職員として申し込みます").wait_for()


def writes(page: Page) -> None:
    page.locator("#text").fill("うちは**契約書を探すより、支払いを12か月ぶん並べる**ほうが早く終わりました。\n\n1. 支払いの一覧\n2. 契約書の有無")
    page.get_by_role("button", name="見え方").click()
    page.locator("#preview strong").wait_for()


def opens_menu(page: Page) -> None:
    page.locator("main summary", has_text="その他").first.click()


def prints(page: Page) -> None:
    page.emulate_media(media="print")


def take(browser: Browser, server: Server, folder: Path, names: list[str]) -> None:
    nozawa, aikawa, morishita = (persona(server.port, name) for name in ("nozawa", "aikawa", "morishita"))
    solved = topics_in(channel_of(server, "ひとり情シス", nozawa), nozawa)
    topic = next(path for title, path in solved.items() if title.startswith(TOPIC))
    channel = channel_of(server, "生成AIの活用", nozawa) + "#unread"
    card = link_on(nozawa.get("/cards").text, "/cards/", "引き継いだ契約の洗い出しは、契約書より支払いから")
    pages = {
        "ask": (nozawa, "/ask", asks), "questions": (nozawa, "/questions", None),
        "search": (nozawa, "/search?q=契約 更新", None), "card": (nozawa, card, None),
        "front": (None, "/", None), "home": (nozawa, "/home", None), "channel": (nozawa, channel, None), "topic": (nozawa, topic, None),
        "organisation": (nozawa, "/organisations/092096", None), "join": (None, "/join", names_its_body), "manage": (aikawa, "/manage", None),
        "spaces": (nozawa, "/spaces", None), "settings": (nozawa, "/settings", None), "composer": (nozawa, topic, writes),
        "post-menu": (nozawa, topic, opens_menu), "print": (nozawa, topic, prints),
        "board": (nozawa, channel_of(server, "困りごと"), None), "table": (nozawa, channel_of(server, "貸し借り"), None),
        "type": (morishita, type_of(morishita, space_of(server, SPACE), "困りごと") + "?part=flow", None),
    }
    assert set(names) <= set(pages), f"there are {sorted(pages)}"
    for look, (width, height, scheme) in LOOKS.items():
        for name, (who, path, act) in pages.items():
            if names and name not in names:
                continue
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="ja-JP", reduced_motion="reduce")
            if who:
                context.add_cookies([{"name": "yoriai_session", "value": who.session, "url": server.url}])
            page = context.new_page()
            page.goto(server.url + path)
            if act:
                act(page)
            page.screenshot(path=folder / f"{name}-{look}.png")
            context.close()


def main(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        server = Server("demo", Path(temporary))
        try:
            server.start()
            somebody_waits(server)
            waits_for_index(server)
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            take(browser, server, folder, list(names))
            browser.close()
        finally:
            server.end()


main(Path(sys.argv[1]), *sys.argv[2:])
