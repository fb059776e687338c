"""The rules that hold for every page, and what axe finds on it."""

import json
import re
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What depends on colour: all that another colour scheme can change.
COLOURS = ["color-contrast", "link-in-text-block"]
HTML_BUDGET = 60 * 1024
CSS_BUDGET = 40 * 1024

AXE = Axe().axe_script
RUN = """
async (rules) => {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`));
}
"""


# A control that the bar or the docked composer cuts in two has half its size for axe. A person scrolls on; so does this.
UNCUT = """
() => {
  const floating = [...document.querySelectorAll(".composer-dock, .bar")];
  for (let step = 0; step < 80; step += 1) {
    const edges = floating.flatMap((part) => [part.getBoundingClientRect().top, part.getBoundingClientRect().bottom]);
    const controls = [...document.querySelectorAll("main a, main button, main summary")];
    const isCut = (control) => [...control.getClientRects()].some((box) => edges.some((edge) => box.top < edge && box.bottom > edge));
    if (!controls.some((control) => !floating.some((part) => part.contains(control)) && isCut(control))) return;
    scrollBy({ top: -3, behavior: "instant" });
  }
}
"""


def violations(page: Page, rules: dict) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN, rules)


def all_violations(page: Page) -> list[str]:
    page.evaluate(UNCUT)
    return violations(page, {"type": "tag", "values": TAGS})


def colour_violations(page: Page) -> list[str]:
    return violations(page, {"type": "rule", "values": COLOURS})


@cache
def key_beginnings() -> set[str]:
    """The first words of the locale keys: where a text is missing, its key is shown."""
    files = (Path(__file__).parents[3] / "Locales").glob("*.ja.json")
    return {key.split(".")[0] for file in files for key in json.loads(file.read_text(encoding="utf-8"))}


def open_folds(page: Page) -> None:
    """Opens every fold, and one menu in the bar and one in the page: menus float, and only one is ever open."""
    page.evaluate("for (const fold of document.querySelectorAll('details:not(.pop), .bar details')) fold.open = true")
    page.evaluate("document.querySelector('main details.pop')?.setAttribute('open', '')")


def overflow(page: Page) -> int:
    """How many pixels the page can be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def broken_rules(page: Page, answer: Response) -> list[str]:
    """What is wrong with a page whatever it shows."""
    broken = []
    if (headings := page.locator("h1").count()) != 1:
        broken.append(f"it has {headings} h1")
    if repeated := page.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id).filter((id, at, all) => all.indexOf(id) !== at)"):
        broken.append(f"ids are used twice: {repeated}")
    if page.locator("html").get_attribute("lang") != "ja":
        broken.append("its language is not ja")
    if not re.search(r".+｜寄合 Yoriai$", page.title()):
        broken.append(f"its title is {page.title()}")
    if missing := page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(({hash}) => hash.slice(1)).filter((id) => !document.getElementById(id))"):
        broken.append(f"links lead to no element: {missing}")
    if (size := len(answer.body())) > HTML_BUDGET:
        broken.append(f"it has {size} bytes")
    # Not what stands behind an @: the demo's mail addresses end in demo.example.
    if keys := re.findall(rf"(?<!@)\b(?:{'|'.join(key_beginnings())})\.[a-z-]+", page.locator("body").inner_text()):
        broken.append(f"it shows the keys of texts that are missing: {keys}")
    return broken
