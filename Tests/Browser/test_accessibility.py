"""Accessibility of every page: axe on each, light and dark, wide and narrow, folds closed and open; and the common rules."""

import pytest

from support.pages import CSS_BUDGET, all_violations, broken_rules, colour_violations, open_folds, overflow
from support.tour import STOPS, Tour, visit


@pytest.fixture(scope="module")
def tour(demo) -> Tour:
    return Tour(demo)


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_a_page_has_no_fault(tour, someone, stop):
    person = someone(tour.server, tour.visitor(stop.who))
    answer = visit(tour, stop, person)
    assert broken_rules(person.page, answer) + faults_in_all_looks(person.page) == []


def test_the_first_page_of_a_new_community_has_no_fault(fresh, someone):
    founder = someone(fresh)
    answer = founder.opens("/")
    assert founder.path == "/setup"
    assert broken_rules(founder.page, answer) + faults_in_all_looks(founder.page) == []


def faults_in_all_looks(page) -> list[str]:
    faults = []
    for width, folds in [(1366, "closed"), (320, "closed"), (320, "open"), (1366, "open")]:
        page.set_viewport_size({"width": width, "height": 900})
        if folds == "open":
            open_folds(page)
        page.emulate_media(color_scheme="light")
        faults += [f"{width} {folds} light: {fault}" for fault in all_violations(page)]
        page.emulate_media(color_scheme="dark")
        # Structure is the same in dark mode; only colours are checked again.
        faults += [f"{width} {folds} dark: {fault}" for fault in colour_violations(page)]
        if sideways := overflow(page):
            faults.append(f"{width} {folds}: it scrolls {sideways} pixels sideways")
    return faults


def test_the_style_sheet_keeps_to_its_budget(demo, someone):
    person = someone(demo)
    with person.page.expect_response("**/*.css") as answer:
        person.opens("/")
    assert len(answer.value.body()) <= CSS_BUDGET
