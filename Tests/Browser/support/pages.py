"""The common rules of every page, and the findings of axe."""

import json
import re
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Rules that depend on colour, and so on the colour scheme.
COLOURS = ["color-contrast", "link-in-text-block"]
HTML_BUDGET = 60 * 1024
CSS_BUDGET = 40 * 1024

AXE = Axe().axe_script
RUN = """
async (rules) => {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false });
  // What an open menu covers or nearly touches was measured while the menu was closed.
  const isCovered = (control) => [...document.querySelectorAll("details.pop[open] .pop-body")].some((menu) => {
    const [cover, box] = [menu.getBoundingClientRect(), control.getBoundingClientRect()];
    const isNear = box.left < cover.right + 30 && box.right > cover.left - 30 && box.top < cover.bottom + 30 && box.bottom > cover.top - 30;
    return isNear && !menu.parentElement.contains(control);
  });
  const isFault = (id, { target }) => id !== "target-size" || !isCovered(document.querySelector(target[0]));
  return violations.flatMap(({ id, nodes }) =>
    nodes.filter((node) => isFault(id, node)).map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`));
}
"""


# axe measures half of a control that the bar or the docked composer covers. A person would scroll; so does this.
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
    """The first components of locale keys: a missing text shows its key."""
    files = (Path(__file__).parents[3] / "Locales").glob("*.ja.json")
    return {key.split(".")[0] for file in files for key in json.loads(file.read_text(encoding="utf-8"))}


def open_folds(page: Page) -> None:
    """Opens every fold, one menu in the bar and one in the page: menus are overlays, and only one is open at a time."""
    page.evaluate("for (const fold of document.querySelectorAll('details:not(.pop), .bar details')) fold.open = true")
    page.evaluate("document.querySelector('main details.pop')?.setAttribute('open', '')")


def overflow(page: Page) -> int:
    """Horizontal overflow in pixels."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def broken_rules(page: Page, answer: Response) -> list[str]:
    """Problems of any page."""
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
    # Except after @: the demo's mail addresses end in demo.example.
    if keys := re.findall(rf"(?<!@)\b(?:{'|'.join(key_beginnings())})\.[a-z-]+", page.locator("body").inner_text()):
        broken.append(f"it shows the keys of texts that are missing: {keys}")
    return broken
