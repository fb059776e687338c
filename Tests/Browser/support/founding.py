"""A new community with one space and one channel, created through its pages."""

from dataclasses import dataclass

from support.mailbox import Mailbox
from support.person import Person
from support.server import Server
from support.visitor import Visitor

OPERATOR = {"name": "宇野 晴子", "reading": "うの はるこ", "mail": "uno@city.utsunomiya.lg.jp", "section": "デジタル推進課"}
NEWCOMER = {"name": "真下 健", "reading": "ましも けん", "mail": "mashimo@city.moka.lg.jp", "section": "情報政策課"}
OUTSIDER = {"name": "林 夏海", "reading": "はやし なつみ", "mail": "hayashi@water-union.example", "section": "総務課"}


def fills_in_who_one_is(person: Person, who: dict[str, str]) -> None:
    person.fills({"氏名": who["name"], "よみ": who["reading"], "部・課": who["section"]})
    person.page.get_by_label("行動規範を読みました").check()


def founds_the_community(operator: Person, server: Server) -> None:
    operator.opens("/")
    operator.fills({"コード": server.first_run_code, "コミュニティの名前": "栃木県自治体の寄合", "あなたのメールアドレス": OPERATOR["mail"]})
    fills_in_who_one_is(operator, OPERATOR)
    operator.presses("コミュニティを作る")
    operator.is_told("参加が決まりました。ようこそ。")


def makes_a_channel(operator: Person, space: str = "政策テーマ", channel: str = "窓口改革") -> str:
    """Creates a space and a channel through the pages, and returns the channel's path."""
    operator.follows("場とチャンネル")
    operator.follows("場を作る")
    operator.fills({"名前": space})
    operator.chooses("自治体と国の職員")
    operator.presses("場を作る")
    operator.is_told("作りました。")
    operator.follows("チャンネルを作る")
    operator.fills({"名前": channel})
    operator.chooses("場を読める人なら、だれでも", "だれでも")
    operator.presses("チャンネルを作る")
    operator.is_told("作りました。")
    return operator.path


def applies(person: Person, who: dict[str, str], organisation: str = "") -> None:
    """Fills in and submits /join."""
    person.opens("/join")
    person.fills({"組織のメールアドレス": who["mail"]})
    fills_in_who_one_is(person, who)
    if organisation:
        person.fills({"団体の名前": organisation})
    person.presses("申し込む", person.page.locator("#main"))
    person.sees("確認メールを送りました")


def joins(person: Person, mailbox: Mailbox, who: dict[str, str]) -> None:
    """Joins the community through the form and the mailbox."""
    applies(person, who)
    person.opens(mailbox.link_to(who["mail"]))
    person.presses("参加を確かめる")
    person.is_told("参加が決まりました。ようこそ。")


@dataclass(frozen=True)
class Town:
    """A founded community, with its mailbox and operator."""

    server: Server
    mailbox: Mailbox
    operator: Visitor


def founded(server: Server, mailbox: Mailbox) -> Town:
    """Founds without a browser, for tests of later steps."""
    operator = Visitor(server.port)
    answer = operator.post(
        "/setup", code=server.first_run_code, community="栃木県自治体の寄合", mail=OPERATOR["mail"], name=OPERATOR["name"],
        reading=OPERATOR["reading"], section=OPERATOR["section"], consent="yes",
    )
    assert answer.status == 303, answer.text
    return Town(server, mailbox, operator)


def channel_made_by(operator: Visitor) -> str:
    space = operator.post("/spaces", name="政策テーマ", kind="theme", audience="government")
    made = operator.post(f"/spaces/{space.address('spaces')}/channels", name="窓口改革", access="open", posting="everyone", use="talk")
    assert made.status == 303, made.text
    return f"/channels/{made.address('channels')}"
