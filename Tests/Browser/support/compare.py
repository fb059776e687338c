"""Compares an open page with a fresh load."""

from playwright.sync_api import Page

# Ignored: the reader's own state (open folds, focus), the line of the read position, and waiting times.
NORMALISED = """
(selector) => {
  const copy = document.querySelector(selector).cloneNode(true);
  for (const line of copy.querySelectorAll(".unread-line")) line.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")])
    for (const name of ["open", "tabindex", "aria-disabled"]) element.removeAttribute(name);
  return copy.outerHTML.replace(/(\\d+(日と|日|時間|分足らず|分))+待っています/g, "待っています").replace(/\\s+/g, " ").replace(/></g, ">\\n<");
}
"""


def shown(page: Page, selector: str) -> list[str]:
    return page.evaluate(NORMALISED, selector).splitlines()


def shows_what_a_fresh_load_shows(page: Page, path: str, *selectors: str) -> None:
    """Waits until they are equal; the last comparison reports the differences."""
    fresh = page.context.new_page()
    fresh.goto(path)
    for selector in selectors:
        wanted = shown(fresh, selector)
        try:
            page.wait_for_function(f"([selector, wanted]) => ({NORMALISED})(selector) === wanted", arg=[selector, "\n".join(wanted)])
        except Exception:
            assert shown(page, selector) == wanted
            raise
    fresh.close()
