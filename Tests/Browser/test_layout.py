"""Layout: positions, fills, and print."""

import re

import pytest
from playwright.sync_api import expect

from support.demo import channel_of, link_on, topics_in
from support.pages import all_violations, colour_violations, open_folds

SOLVED = "契約の更新月がまったく分かりません"
TITLE = "転出と同時に来る「小学校の転校」、どの課で受けますか"
FILLED = """
() => {
  const accent = getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = accent;
  const filled = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll(".btn")].filter((button) => button.checkVisibility() && getComputedStyle(button).backgroundColor === filled)
    .map((button) => button.textContent.trim());
}
"""


@pytest.fixture(scope="module")
def solved(demo, personas) -> str:
    nozawa = personas("nozawa")
    topics = topics_in(channel_of(demo, "ひとり情シス", nozawa), nozawa)
    return next(path for title, path in topics.items() if title.startswith(SOLVED))


@pytest.fixture(scope="module")
def card(demo, personas) -> str:
    return link_on(personas("nozawa").get("/cards").text, "/cards/", "引き継いだ契約の洗い出しは、契約書より支払いから")


def test_signing_out_is_a_line_of_the_menu_like_the_others(demo, personas, someone):
    person = someone(demo, personas("nozawa"), width=360, height=740)
    person.opens("/home#nav")
    lines = person.page.locator(".nav-me").locator("a, button")
    assert lines.count() == 6
    looks = lines.evaluate_all(
        """(lines) => lines.map((line) => {
          const { backgroundColor, borderTopWidth, color, fontSize, paddingLeft } = getComputedStyle(line), box = line.getBoundingClientRect();
          return [backgroundColor, borderTopWidth, color, fontSize, paddingLeft, box.left, box.width, box.height].join();
        })"""
    )
    assert len(set(looks)) == 1, looks


@pytest.mark.parametrize("width", [320, 360, 660, 768, 1100, 1366])
def test_menus_of_posts_stay_in_the_window(demo, personas, someone, solved, width):
    for script in (True, False):
        person = someone(demo, personas("nozawa"), width=width, script=script)
        person.opens(solved)
        menus = person.page.locator("main details.pop")
        assert menus.count() > 8
        for menu in menus.all():
            menu.locator("summary").first.click()
            if script:
                # Script positions a menu when it opens.
                person.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            box = menu.locator(".pop-body").bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
            menu.locator("summary").first.click()


@pytest.mark.parametrize(
    "who, path",
    [
        (None, "/"), (None, "/join"), (None, "/sign-in"), ("nozawa", "/home"), ("nozawa", "/spaces"), ("nozawa", "/questions"), ("nozawa", "/ask"),
        ("nozawa", "/cards"), ("nozawa", "/organisations"), ("nozawa", "/settings"), ("nozawa", "/settings/second-factor"), ("aikawa", "/manage"),
        ("nozawa", "channel"), ("nozawa", "topic"),
    ],
)
def test_at_most_one_button_is_filled(demo, personas, someone, solved, who, path):
    person = someone(demo, personas(who) if who else None)
    person.opens({"channel": channel_of(demo, "ひとり情シス"), "topic": solved}.get(path, path))
    assert len(person.page.evaluate(FILLED)) <= 1, person.page.evaluate(FILLED)


def test_a_question_takes_two_lines_in_the_list(demo, personas, someone):
    person = someone(demo, personas("nozawa"))
    person.opens("/questions")
    questions = person.page.locator(".hit")
    assert questions.count() == 30
    for question in questions.all():
        title, who = question.locator("h3").bounding_box(), question.locator(".who").bounding_box()
        assert title["x"] == who["x"] and title["height"] + who["height"] < 80
    assert person.page.evaluate("document.documentElement.scrollHeight") < 3200


def test_the_tables_of_channels_stand_in_one_grid(demo, personas, someone):
    person = someone(demo, personas("nozawa"))
    person.opens("/spaces")
    grids = person.page.locator("main table").evaluate_all(
        "(tables) => tables.map((table) => [...table.querySelectorAll('thead th')].map((cell) => [cell.textContent, cell.getBoundingClientRect().left]))"
    )
    assert len(grids) >= 6 and [words for words, _ in grids[0]] == ["チャンネル", "メンバー", "最後の動き", "参加"]
    assert all(grid == grids[0] for grid in grids)
    expect(person.page.locator("main h2").first).to_have_text("はじめての場所")


@pytest.mark.parametrize("width", [360, 1366])
def test_a_channel_opens_at_its_newest_topic(demo, personas, someone, width):
    person = someone(demo, personas("nozawa"), width=width)
    person.opens("/spaces")
    person.page.locator("main").get_by_role("link", name="避難所と防災", exact=True).click()
    # Not every browser supports `scroll-initial-target`, so the fragment says it too.
    newest = person.page.locator("#topics > article").last
    expect(person.page).to_have_url(re.compile("#now$"))
    expect(newest).to_be_in_viewport()
    newest.get_by_role("heading").get_by_role("link").click()
    person.page.get_by_role("navigation", name="現在の場所").get_by_role("link", name="避難所と防災").click()
    expect(person.page).to_have_url(re.compile("#now$"))
    expect(newest).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1024, 1366])
def test_a_title_breaks_between_phrases_of_like_length(demo, personas, someone, width):
    topic = personas("nozawa").start_topic(channel_of(demo, "書き込み練習"), TITLE)
    person = someone(demo, personas("nozawa"), width=width)
    person.opens(topic)
    lines = person.page.evaluate(
        """() => {
          const texts = document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT), range = document.createRange(), lines = [];
          for (let top = null; texts.nextNode();) {
            for (let at = 0; at < texts.currentNode.length; at += 1) {
              range.setStart(texts.currentNode, at);
              range.setEnd(texts.currentNode, at + 1);
              const box = range.getBoundingClientRect();
              if (top === null || box.top > top + 5) { lines.push(""); top = box.top; }
              lines[lines.length - 1] += texts.currentNode.data[at];
            }
          }
          return lines;
        }"""
    )
    assert "".join(lines) == TITLE and not any(line.endswith("どの") for line in lines), lines
    assert min(map(len, lines)) > 6, lines


def test_the_bar_of_strangers_keeps_its_links_apart(demo, someone):
    for width in (320, 360):
        person = someone(demo, width=width)
        person.opens("/")
        sign_in, join = (person.page.locator(".bar").get_by_role("link", name=name).bounding_box() for name in ("サインイン", "参加を申し込む"))
        assert sign_in["y"] == join["y"] and join["x"] - (sign_in["x"] + sign_in["width"]) >= 8
        assert person.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_front_page_says_what_it_is_for_before_it_lets_one_try(demo, someone):
    person = someone(demo)
    person.opens("/")
    tops = [person.page.locator(place).bounding_box()["y"] for place in ("#can", ".figs", "#demo")]
    assert tops == sorted(tops)
    example = person.page.locator("#example")
    expect(example.get_by_role("link", name="サイトに載せたPDFが音声で読めないとき、どこから直しますか")).to_be_visible()
    expect(example.locator(".accepted")).to_contain_text("紙を読み取っただけのPDF")
    tiles = person.page.locator(".hero-map g")
    assert tiles.count() == 47
    assert re.fullmatch("栃木[1-9][0-9]*", tiles.nth(8).text_content())
    person.page.locator("summary", has_text="都道府県ごとの数").click()
    expect(person.page.get_by_text(re.compile("^栃木県 [1-9]"))).to_be_visible()
    for scheme in ("light", "dark"):
        person.page.emulate_media(color_scheme=scheme)
        assert all_violations(person.page) == []


def test_a_printed_record_says_where_it_is_from_and_when(demo, personas, someone, solved, card):
    for script in (True, False):
        person = someone(demo, personas("nozawa"), script=script)
        for path in (solved, card, "/questions?state=solved"):
            person.opens(path + ("&" if "?" in path else "?") + "done=saved")
            if script:
                person.page.evaluate("dispatchEvent(new Event('beforeprint'))")
            expect(person.page.locator(".on-paper")).to_be_hidden()
            person.page.emulate_media(media="print")
            origin = person.page.locator(".on-paper")
            expect(origin).to_contain_text("自治体と国の寄合（デモ）")
            expect(origin.get_by_text(demo.url + path, exact=True)).to_be_visible()
            expect(origin.get_by_text(re.compile("^印刷した日：20[0-9]{2}年"))).to_have_count(1 if script else 0)
            # Print has no controls, and every time has its year.
            controls = person.page.locator("form, button, input, select, textarea, nav:not(.crumbs), summary:not(.fold > summary)")
            assert controls.count() > 5 and [control for control in controls.all() if control.is_visible()] == []
            times = person.page.locator("main time").evaluate_all(
                "(all) => all.filter((time) => time.checkVisibility()).map((time) => [time.textContent, getComputedStyle(time, '::after').content, getComputedStyle(time).fontSize])"
            )
            assert len(times) >= (1 if path == card else 4)
            for words, after, size in times:
                assert (re.match('"20[0-9]{2}年', after) and size == "0px") or re.match("20[0-9]{2}年", words), (words, after)
            person.page.emulate_media(media="screen")


def test_the_mark_of_what_is_solved_is_full_where_no_ground_is_printed(demo, personas, someone, solved):
    person = someone(demo, personas("nozawa"))
    person.opens(solved)
    width, border = person.page.locator(".state-done").first.evaluate(
        "(state) => ['width', 'borderTopWidth'].map((name) => parseFloat(getComputedStyle(state, '::before')[name]))"
    )
    assert border * 2 >= width - 1, "the rest of a pixel is the ground's"


def test_the_settings_have_no_fault_on_any_of_their_pages(demo, personas, someone):
    person = someone(demo, personas("nozawa"))
    person.opens("/settings")
    names = person.page.locator(".tabs a").all_inner_texts()
    assert names == ["わたしのこと", "知らせの受け取り方", "見え方", "サインインと端末", "二段階認証", "わたしのデータ"]
    for name in names:
        person.page.locator(".tabs").get_by_role("link", name=name).click()
        expect(person.page).to_have_title(f"設定：{name}｜寄合 Yoriai")
        assert 1 <= person.page.locator("#main .sec").count() <= 3
        open_folds(person.page)
        assert all_violations(person.page) == []
        person.page.emulate_media(color_scheme="dark")
        assert colour_violations(person.page) == []
        person.page.emulate_media(color_scheme="light")
