"""The log at its lowest level, after people have joined, signed in, mistyped, written: it contains no personal data."""

import json
import re

import pytest

from support.authenticator import code
from support.founding import NEWCOMER, OPERATOR, OUTSIDER, channel_made_by, founded
from support.mailbox import Mailbox, text_of
from support.server import Server
from support.visitor import Visitor

PASSWORD, WRONG = "ひみつの長いパスワード2026", "まちがえたパスワード"
TITLE, TEXT, REPLY = "だれにも見せない件名", "だれにも見せない本文", "だれにも見せない返信"
AGENT = "VeryPersonalBrowser/7"


@pytest.fixture
def town(tmp_path):
    with Mailbox() as mailbox:
        server = Server("serve", tmp_path / "town", *mailbox.options, "--log-level", "trace")
        try:
            yield founded(server.start(), mailbox)
        finally:
            server.end()


def cookies(answer) -> set[str]:
    return set(re.findall(r"(?:session|pending|browser)=([0-9a-f]{64})", " ".join(answer.headers.get_all("Set-Cookie") or [])))


def test_the_log_tells_nothing_of_anybody(town):
    server, mailbox, operator = town.server, town.mailbox, town.operator
    secrets: set[str] = {operator.session, server.first_run_code[:9]}
    somebody = Visitor(server.port, headers={"User-Agent": AGENT})
    forms = {key: value for key, value in NEWCOMER.items()} | {"consent": "yes"}

    somebody.post("/join", **forms)
    somebody.post("/join", **{**forms, "mail": "not an address of anybody"})
    link = mailbox.link_to(NEWCOMER["mail"])
    secrets |= set(link.removeprefix("/link/").split("."))
    answers = [somebody.get(link), somebody.post(link), somebody.post(link), somebody.get("/link/" + "f" * 90)]
    answers.append(somebody.post("/settings/password", password=PASSWORD))
    answers.append(somebody.post("/settings/password", password=PASSWORD, current=WRONG))

    somebody.post("/settings/second-factor")
    key = re.search(r'id="key">([A-Z2-7 ]+)<', somebody.get("/settings/second-factor").text).group(1)
    used = code(key)
    done = somebody.post("/settings/second-factor/confirmation", code=used)
    recovery = re.findall(r"<code>([a-z2-7-]{19})</code>", done.text)
    assert len(recovery) == 10
    answers.append(done)

    channel = channel_made_by(operator)
    topic = operator.start_topic(channel, f"{TITLE}\n{TEXT}", kind="discussion")
    post = operator.reply(topic, REPLY, voice="masked")
    operator.edit(post, REPLY + "二")
    operator.get("/organisations?q=" + TITLE)

    stranger = Visitor(server.port, headers={"User-Agent": AGENT})
    stranger.post("/sign-in/password", mail=NEWCOMER["mail"], password=WRONG)
    half = stranger.post("/sign-in/password", mail=NEWCOMER["mail"], password=PASSWORD)
    assert half.location.startswith("/sign-in/code")
    pending = next(iter(cookies(half)))
    finishing = Visitor(server.port, headers={"Cookie": f"yoriai_pending={pending}"})
    assert finishing.post("/sign-in/code", code="135790").status == 422
    last = finishing.post("/sign-in/code", code=recovery[0])
    assert last.status == 303
    answers += [half, last]
    stranger.post("/sign-in", mail=OUTSIDER["mail"])
    text_of(mailbox.letter_to(OUTSIDER["mail"]))

    for answer in answers:
        secrets |= cookies(answer)
    secrets |= {key, key.replace(" ", ""), used, "135790", *recovery, *(each.replace("-", "") for each in recovery)}
    secrets |= {PASSWORD, WRONG, TITLE, TEXT, REPLY, AGENT, "127.0.0.1:" + str(operator.port) + "->"}
    for person in (OPERATOR, NEWCOMER, OUTSIDER):
        secrets |= {person["mail"], person["name"], person["reading"], person["section"]}
    assert all(len(secret) >= 3 for secret in secrets)

    server.stop()
    # The code that founds the community is printed on the console, not logged.
    log = "\n".join(line for line in server.output.splitlines() if not line.startswith(("A new community.", "Yoriai is at")))
    assert log.count("Answered") + log.count("Refused") > 20, "or the log was not talkative"
    assert [secret for secret in secrets if secret in log] == []


@pytest.mark.parametrize(("mode", "settings", "is_told"), [
    (0o644, {"mail": {"password": "himitsu-no-kotoba"}}, True), (0o600, {"mail": {"password": "himitsu-no-kotoba"}}, False),
    (0o644, {"log": {"level": "info"}}, False),
])
def test_a_file_of_settings_that_everybody_can_read_is_warned_about_where_it_holds_secrets(tmp_path, mode, settings, is_told):
    file = tmp_path / "yoriai.json"
    file.write_text(json.dumps(settings))
    file.chmod(mode)
    server = Server("serve", tmp_path / "site", "--config", str(file))
    try:
        server.start()
    finally:
        server.end()
    assert ("holds mail.password and can be read by everybody" in server.output) == is_told
    assert "himitsu" not in server.output
