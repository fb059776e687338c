"""A person at a browser, with methods for what people do."""

import re

from playwright.sync_api import Locator, Page, Response, expect


class Person:
    def __init__(self, page: Page, url: str):
        self.page = page
        self.url = url

    def opens(self, path: str) -> Response:
        return self.page.goto(self.url + path)

    def presses(self, name: str, within: Locator | None = None) -> None:
        (within or self.page).get_by_role("button", name=name).first.click()

    def follows(self, name: str, within: Locator | None = None) -> None:
        (within or self.page).get_by_role("link", name=name).first.click()

    def opens_menu(self, within: Locator) -> None:
        """The menu of a post."""
        within.locator("details.pop > summary", has_text="その他").first.click()

    def fills(self, fields: dict[str, str], within: Locator | None = None) -> None:
        for label, text in fields.items():
            field(within or self.page, label).fill(text)

    def chooses(self, *labels: str) -> None:
        for label in labels:
            self.page.get_by_label(re.compile("^" + re.escape(label))).first.check()

    def writes(self, text: str) -> None:
        self.page.locator("#text").fill(text)

    def starts_topic(self, text: str, kind: str = "質問") -> None:
        self.page.get_by_role("radio", name=kind, exact=True).check()
        self.writes(text)
        self.presses("送る", self.page.locator("#compose"))
        self.is_told("送りました。")

    def replies(self, text: str) -> None:
        self.writes(text)
        self.presses("返信する", self.page.locator("#answer"))
        self.is_told("送りました。")

    def is_told(self, sentence: str) -> None:
        expect(self.page.locator(".toast > span")).to_have_text(sentence)

    def sees(self, text: str, within: Locator | None = None) -> None:
        expect((within or self.page.locator("#main")).get_by_text(text).first).to_be_visible()

    def sees_no(self, text: str) -> None:
        expect(self.page.locator("#main").get_by_text(text)).to_have_count(0)

    def topic(self, title: str) -> Locator:
        """The topic in the list of its channel."""
        return self.page.locator("article.topic").filter(has=self.page.get_by_role("heading", name=title))

    def reply(self, text: str) -> Locator:
        """The reply in its topic."""
        return self.page.locator("#replies > .reply").filter(has_text=text)

    def reacts(self, reaction: str, within: Locator) -> None:
        within.locator("summary", has_text="リアクションする").first.click()
        self.presses(reaction, within)

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.url).split("?")[0].split("#")[0]


def field(scope: Page | Locator, label: str) -> Locator:
    """A field by its label; the word 必須 may follow."""
    return scope.get_by_label(re.compile(rf"^{re.escape(label)}\s*(必須)?$")).first
