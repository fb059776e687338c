"""From a bare Debian 12 to a community, an upgrade and back, with the commands of docs/operating/install.md only."""

import http.client
import os
import re
import shutil
import socket
import ssl
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import authority
import pytest
from machine import Machine, sections
from support.founding import OPERATOR
from support.mailbox import text_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/operating/install.md"
SITE = "yoriai.city.example.jp"
OLD = Path(os.environ["YORIAI_OLD_PACKAGE"])
NEW = Path(os.environ["YORIAI_PACKAGE"])
COMMANDS = sections(PAGE)
PACKAGE, SETTINGS, TLS, CODE, BACKUP, UPGRADE, REMOVAL = range(7)


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory):
    certificate, context = authority.make(tmp_path_factory.mktemp("mail") / "authority")
    with authority.SecureMailbox(context) as mailbox:
        mailbox.certificate = certificate
        yield mailbox


@pytest.fixture(scope="module")
def machine(tmp_path_factory, mailbox):
    machine = Machine(Path(os.environ["YORIAI_BARE"]) / "tree", tmp_path_factory.mktemp("debian"), os.environ["YORIAI_HOST_NETWORK"])
    try:
        # The mail server has a certificate of a local authority that the machine trusts.
        shutil.copy(mailbox.certificate, machine.root / "usr/local/share/ca-certificates/test.crt")
        machine.runs("update-ca-certificates")
        shutil.copy(OLD, machine.root / "root")
        yield machine
    finally:
        machine.ends()


class Browser:
    """A client of https://SITE, with a cookie."""

    def __init__(self, machine: Machine):
        self.cookie = ""
        self._context = ssl.create_default_context(cafile=str(machine.root / "etc/ssl/yoriai/fullchain.pem"))

    def get(self, path: str) -> tuple[int, str]:
        return self._send("GET", path)

    def post(self, path: str, **fields: str) -> tuple[int, str]:
        return self._send("POST", path, urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{SITE}"})

    def _send(self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None) -> tuple[int, str]:
        connection = http.client.HTTPSConnection(SITE, 443, timeout=30, context=self._context)
        # The certificate is verified against the name, which only the machine in the folder can resolve.
        connection._create_connection = lambda _, *options: socket.create_connection(("127.0.0.1", 443), *options)
        with closing(connection):
            connection.request(method, path, body, {"Host": SITE, "Accept-Language": "ja", "Cookie": self.cookie, **(headers or {})})
            answer = connection.getresponse()
            text = answer.read().decode()
        if found := re.search(r"(__Host-yoriai_session=[0-9a-f]+)", answer.headers.get("Set-Cookie") or ""):
            self.cookie = found.group(1)
        return answer.status, text


@pytest.fixture(scope="module")
def operator(machine):
    return Browser(machine)


def test_both_languages_say_the_same_commands():
    assert len(COMMANDS) == 7
    assert sum(map(len, COMMANDS)) > 20
    assert sections(ROOT / "docs/operating/install.ja.md") == COMMANDS


def test_the_package_brings_its_libraries_user_and_folders(machine):
    for command in COMMANDS[PACKAGE]:
        machine.runs(command)
    assert machine.runs("stat -c '%U %a' /var/lib/yoriai /var/backups/yoriai").split() == ["yoriai", "700"] * 2
    assert machine.runs("stat -c '%U:%G %a' /etc/yoriai/yoriai.env").split() == ["root:yoriai", "640"]
    assert "not found" not in machine.runs("ldd /usr/bin/yoriai")
    assert machine.runs("runuser -u yoriai -- yoriai --version").strip()


def test_the_links_of_its_pages_lead_somewhere(machine):
    folder = machine.root / "usr/share/doc/yoriai"
    links = [(page, link) for page in folder.rglob("*.md") for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text()) if "://" not in link]
    assert len(links) > 50
    assert [f"{page.relative_to(folder)}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def test_settings_and_https(machine):
    for command in COMMANDS[SETTINGS] + COMMANDS[TLS]:
        machine.runs(command)
    wait_until_answering(machine)
    status, text = Browser(machine).get("/setup")
    assert status == 200
    assert "コード" in text


def test_a_community_is_founded_and_a_letter_arrives(machine, operator, mailbox):
    (command,) = COMMANDS[CODE]
    code = re.search(r"enter this code: (\S+)", machine.runs(command)).group(1)
    assert operator.post("/setup", **OPERATOR, code=code, community="栃木県自治体の寄合", consent="yes")[0] == 303
    status, text = operator.get("/")
    assert status == 200
    assert "栃木県自治体の寄合" in text
    visitor = Browser(machine)
    assert visitor.post("/sign-in", mail=OPERATOR["mail"])[0] == 200
    letter = text_of(mailbox.letter_to(OPERATOR["mail"]))
    link = re.search(rf"https://{re.escape(SITE)}(/link/\S+)", letter).group(1)
    assert visitor.post(link)[0] == 303
    assert "栃木県自治体の寄合" in visitor.get("/")[1]


def test_backups_and_their_rehearsal(machine):
    for command in COMMANDS[BACKUP]:
        said = machine.runs(command)
        if "backup list" in command:
            assert re.search(r"\d{4}-\d\d-\d\dT\d\d", said), said


def test_an_upgrade_keeps_settings_sessions_and_words(machine, operator):
    status, _ = operator.post("/spaces", name="政策テーマ", kind="theme", audience="government")
    assert status == 303
    settings = machine.runs("cat /etc/yoriai/yoriai.env")
    (machine.root / "root" / OLD.name).unlink()
    shutil.copy(NEW, machine.root / "root")
    for command in COMMANDS[UPGRADE]:
        machine.runs(command)
    assert machine.runs("dpkg-query --show --showformat='${Version}' yoriai") == NEW.name.split("_")[1]
    assert machine.runs("cat /etc/yoriai/yoriai.env") == settings
    wait_until_answering(machine)
    status, text = operator.get("/spaces")
    assert status == 200
    assert "政策テーマ" in text
    machine.runs("runuser -u yoriai -- yoriai doctor --data /var/lib/yoriai")


def test_removing_leaves_the_community(machine):
    for command in COMMANDS[REMOVAL]:
        machine.runs(command)
    assert not (machine.root / "usr/bin/yoriai").exists()
    assert (machine.root / "var/lib/yoriai/yoriai.sqlite").exists()
    said = machine.runs("apt-get purge --yes yoriai")
    assert "holds the community and was left" in said
    assert (machine.root / "var/lib/yoriai/yoriai.sqlite").exists()
    assert not (machine.root / "etc/yoriai").exists()


def wait_until_answering(machine: Machine) -> None:
    machine.runs(
        "for i in $(seq 100); do "
        "perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(\"127.0.0.1:8080\")' && exit 0; sleep 0.1; done; exit 1"
    )
