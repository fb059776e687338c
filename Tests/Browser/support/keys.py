"""The keyboard alone."""

from support.person import Person


def has_focus(person: Person, selector: str) -> bool:
    return person.page.evaluate("(selector) => document.activeElement.matches(selector)", selector)


def tabs_to(person: Person, selector: str, within: int = 250) -> None:
    for _ in range(within):
        person.page.keyboard.press("Tab")
        if has_focus(person, selector):
            return
    raise AssertionError(f"{selector} was not reached with {within} presses of Tab")
