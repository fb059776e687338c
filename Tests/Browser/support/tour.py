"""Every page of the product, with a name, its viewer, and the way to it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Response

from support.demo import channel_of, link_on, space_of, topics_in
from support.outbox import somebody_waits
from support.person import Person
from support.server import Server
from support.typed import SPACE, lending, moves, trouble, type_of
from support.visitor import Visitor, new_key, persona

LONG = """移行した後の手順をまとめました
## 決めたこと
1. **書き出し**は前の日に行う
2. 結果は[記録の様式](https://example.jp/form)に残す
   - 件数
   - かかった時間

> 途中で止めるときは、先に連絡する。

| 業務 | 件数 | かかった時間 | 担当した課の名前をそのまま書いた長い見出し |
|---|---:|---|---|
| 住民記録 | 78,284 | 3時間 | 市民生活部市民課住民記録係 |
| 税 | 41,020 | 2時間 | 総務部税務課 |

```
yoriai --data /var/lib/yoriai --port 8080 --url https://yoriai.city.example.lg.jp --a-very-long-option-that-does-not-fit
```

- [x] 予行
- [ ] 本番

とても長い単語：Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochuchaf https://www.example.jp/abcdefghijklmnopqrstuvwxyz/abcdefghijklmnopqrstuvwxyz
"""


@dataclass(frozen=True)
class Stop:
    name: str
    who: str | None
    path: Callable[["Tour"], str]
    status: int = 200
    act: Callable[[Person], None] | None = None


class Tour:
    """Prepares the pages' content in the demo, once."""

    def __init__(self, server: Server):
        self.server = server
        nozawa, saeki, kurihara = (persona(server.port, name) for name in ("nozawa", "saeki", "kurihara"))
        self.visitors: dict[str | None, Visitor | None] = {None: None, "nozawa": nozawa, "saeki": saeki, "kurihara": kurihara}
        self.channel = channel_of(server, "窓口改革")
        self.solved = nozawa.start_topic(self.channel, "受付番号の表示は、どうしていますか\n@佐伯さん に聞いた例も知りたいです。")
        self.answer = answer = saeki.reply(self.solved, "担当として答えます。\n\n画面に出す例が多いです。", voice="office")
        nozawa.react(answer, "useful")
        nozawa.post(f"{answer}/acceptance")
        self.long = kurihara.start_topic(self.channel, LONG, kind="practice")
        self.edited = nozawa.reply(self.long, "1つ目の文です。", voice="masked")
        nozawa.edit(self.edited, "2つ目の文です。")
        nozawa.edit(self.edited, "3つ目の文です。", version=2)
        withdrawn = saeki.reply(self.long, "消す文です。")
        saeki.withdraw(withdrawn)
        kept = nozawa.post("/ask/draft", text="下書きの題\n電話は0285-82-1234です。", kind="question", voice="masked", seen="", key=new_key())
        assert kept.status == 303, kept.text
        self.draft = link_on(nozawa.get("/drafts").text, "/drafts/", "下書きの題")
        self.board, self.table = channel_of(server, "困りごと"), channel_of(server, "貸し借り")
        self.trouble = trouble(nozawa, self.board, "用紙のある話題を見て回ります")
        moves(saeki, self.trouble, "triaged", "received", "担当を決めました。\n来週から始めます。")
        self.lending = lending(nozawa, self.table, "とても長い名前の機器" * 5, until="9999-12-31", count="10000", carriage="yes")
        self.types = space_of(server, SPACE) + "/types"
        self.type = type_of(self.visitor("morishita"), self.types.removesuffix("/types"), "貸し借り")
        self.unfinished = self.draft_of_a_type()
        somebody_waits(server)

    def draft_of_a_type(self) -> str:
        """A type that cannot be published yet."""
        made = self.visitor("morishita").post(self.types, name="途中の種類", letter="途")
        assert made.status == 303, made.text
        path = made.location.split("?")[0]
        for part, fields in (("fields", {"kind": "choice", "choices": "一つだけ"}), ("states", {"code": "returned"})):
            version = re.search(r'name="version" value="(\d+)"', self.visitor("morishita").get(path).text).group(1)
            assert self.visitor("morishita").post(f"{path}/{part}", key="", name="途中のもの", version=version, **fields).status == 303
        return path

    def visitor(self, name: str | None) -> Visitor | None:
        if name not in self.visitors:
            self.visitors[name] = persona(self.server.port, name)
        return self.visitors[name]

    def found(self, path: str, beginning: str, words: str, who: str = "morishita") -> str:
        return link_on(self.visitor(who).get(path).text, beginning, words)

    @property
    def nozawa_page(self) -> str:
        return self.found("/home", "/members/", "自分のページ", who="nozawa")

    def of_open_data(self, title: str) -> str:
        """A topic of the demo by its title, found by searching."""
        answer = self.visitor("morishita").get("/search?" + urlencode({"q": f'"{title}" kind:質問'}))
        return re.search(r'href="(/topics/[^"?#]+)', answer.text[answer.text.index("<main"):]).group(1)

    @property
    def plain_topic(self) -> str:
        archived = channel_of(self.server, "先行団体の記録")
        return next(iter(topics_in(archived, self.visitor("nozawa")).values()))


def sends_empty(*labels: str, button: str) -> Callable[[Person], None]:
    """Submits a form with blank fields, which the browser accepts and the server refuses."""

    def act(person: Person) -> None:
        for label in labels:
            person.fills({label: "  "}, person.page.locator("#main"))
        person.page.locator("#main form").evaluate_all("forms => forms.forEach((form) => { form.noValidate = true; })")
        with person.page.expect_navigation():
            person.presses(button, person.page.locator("#main"))

    return act


STOPS = [
    Stop("front", None, lambda tour: "/"),
    Stop("join", None, lambda tour: "/join"),
    Stop("join with errors", None, lambda tour: "/join", status=422, act=sends_empty("氏名", button="申し込む")),
    Stop("waiting", None, lambda tour: "/join/waiting"),
    Stop("broken link", None, lambda tour: "/link/nothing", status=404),
    Stop("sign in", None, lambda tour: "/sign-in?return=/settings"),
    Stop("sign in with errors", None, lambda tour: "/sign-in", status=422, act=sends_empty("組織のメールアドレス", button="サインインのメールを受け取る")),
    Stop("letter sent", None, lambda tour: "/sign-in", act=lambda person: asks_for_a_link(person)),
    Stop("demo", None, lambda tour: "/demo"),
    Stop("conduct", None, lambda tour: "/conduct"),
    Stop("help", None, lambda tour: "/help"),
    Stop("help for members", "nozawa", lambda tour: "/help"),
    Stop("sources", None, lambda tour: "/sources"),
    Stop("home", "nozawa", lambda tour: "/home"),
    Stop("spaces", "nozawa", lambda tour: "/spaces"),
    Stop("spaces for a manager", "morishita", lambda tour: "/spaces"),
    Stop("space", "nozawa", lambda tour: space_of(tour.server, "政策テーマ")),
    Stop("space for a manager", "morishita", lambda tour: space_of(tour.server, "政策テーマ")),
    Stop("new space", "morishita", lambda tour: "/spaces/new"),
    Stop("new space with errors", "morishita", lambda tour: "/spaces/new", status=422, act=sends_empty("名前", button="場を作る")),
    Stop("change space", "morishita", lambda tour: space_of(tour.server, "地域") + "/change"),
    Stop("space members", "morishita", lambda tour: space_of(tour.server, "地域") + "/members?q=野沢"),
    Stop("new channel", "morishita", lambda tour: space_of(tour.server, "地域") + "/channels/new"),
    Stop("change channel", "morishita", lambda tour: channel_of(tour.server, "栃木県") + "/change"),
    Stop("channel members", "morishita", lambda tour: channel_of(tour.server, "アンバサダーの部屋") + "/members?q=くり"),
    Stop("channel", "nozawa", lambda tour: tour.channel),
    Stop("channel with unread topics", "saeki", lambda tour: channel_of(tour.server, "通知の読み方")),
    Stop("channel not joined", "aikawa", lambda tour: channel_of(tour.server, "四国")),
    Stop("channel where some start", "nozawa", lambda tour: channel_of(tour.server, "お知らせ")),
    Stop("archived channel", "nozawa", lambda tour: channel_of(tour.server, "先行団体の記録")),
    Stop("channel with errors", "nozawa", lambda tour: tour.channel, status=422, act=lambda person: (person.writes("  "), with_navigation(person, "送る"))),
    Stop("solved question", "nozawa", lambda tour: tour.solved),
    Stop("doubted question", "nozawa", lambda tour: tour.of_open_data("CSVの文字コード、UTF-8とShift_JISのどちらで置いていますか")),
    Stop("doubted question for a moderator", "morishita", lambda tour: tour.of_open_data("CSVの文字コード、UTF-8とShift_JISのどちらで置いていますか")),
    Stop("question one is asked", "nozawa", lambda tour: tour.of_open_data("統廃合した小学校の位置データ、消すか残すか")),
    Stop("question with two answers", "nozawa", lambda tour: tour.of_open_data("避難所一覧の住所、番地の書き方がばらばら。どこまで直してから出しますか")),
    Stop("unheard questions", "morishita", lambda tour: "/manage/questions"),
    Stop("long topic", "nozawa", lambda tour: tour.long),
    Stop("archived topic", "nozawa", lambda tour: tour.plain_topic),
    Stop("post with versions", "nozawa", lambda tour: tour.edited),
    Stop("masked post for the operator", "aikawa", lambda tour: tour.edited),
    Stop("questions", "nozawa", lambda tour: "/questions"),
    Stop("questions of a region that is none", "nozawa", lambda tour: "/questions?region=mars", status=422),
    Stop("how to search", "nozawa", lambda tour: "/search"),
    Stop("search", "nozawa", lambda tour: "/search?q=窓口"),
    Stop("search with filters", "nozawa", lambda tour: "/search?q=窓口 kind:質問 state:解決 after:2026"),
    Stop("search with a slip", "nozawa", lambda tour: "/search?q=ガバメントクラウト"),
    Stop("search that finds nothing", "nozawa", lambda tour: "/search?q=がぎぐげござじずぜぞ"),
    Stop("search with errors", "nozawa", lambda tour: "/search?q=窓口 kind:犬", status=422),
    Stop("search for anybody", None, lambda tour: "/search?q=窓口"),
    Stop("bodies", "nozawa", lambda tour: "/organisations"),
    Stop("bodies found", "nozawa", lambda tour: "/organisations?q=真岡"),
    Stop("body", "nozawa", lambda tour: "/organisations/092096"),
    Stop("ministry", "nozawa", lambda tour: "/organisations/digital"),
    Stop("member", "saeki", lambda tour: tour.nozawa_page),
    Stop("cards", "nozawa", lambda tour: "/cards"),
    Stop("card", "nozawa", lambda tour: tour.found("/cards", "/cards/", "三層分離の三層：3つの部屋と、あいだの扉", who="nozawa")),
    Stop("collections", "nozawa", lambda tour: "/collections"),
    Stop("similar bodies", "nozawa", lambda tour: "/organisations/092096/similar?here=yes"),
    Stop("similar bodies about something", "nozawa", lambda tour: "/organisations/092096/similar?about=窓口"),
    Stop("asking", "nozawa", lambda tour: "/ask"),
    Stop("asking with what is there", "nozawa", lambda tour: "/ask?text=窓口の受付番号の表示は、どうしていますか"),
    Stop("asking with errors", "nozawa", lambda tour: "/ask", status=422, act=lambda person: (person.writes("題\n0285-82-1234"), with_navigation(person, "この質問を送る"))),
    Stop("drafts", "nozawa", lambda tour: "/drafts"),
    Stop("draft", "nozawa", lambda tour: tour.draft),
    Stop("settings", "nozawa", lambda tour: "/settings"),
    Stop("what reaches me", "nozawa", lambda tour: "/settings/receiving"),
    Stop("look", "nozawa", lambda tour: "/settings/look"),
    Stop("signing in and devices", "nozawa", lambda tour: "/settings/sign-in"),
    Stop("own data", "nozawa", lambda tour: "/settings/data"),
    Stop("settings with errors", "nozawa", lambda tour: "/settings", status=422, act=sends_empty("氏名", button="名前を変える")),
    Stop("codes", "nozawa", lambda tour: "/settings/second-factor"),
    Stop("codes being turned on", "saeki", lambda tour: "/settings/second-factor", act=lambda person: with_navigation(person, "二段階認証を使いはじめる")),
    Stop("codes turned off for others", "aikawa", lambda tour: "/manage/second-factors?q=野沢"),
    Stop("managing", "aikawa", lambda tour: "/manage"),
    Stop("requests", "aikawa", lambda tour: "/manage/requests"),
    Stop("request", "aikawa", lambda tour: tour.found("/manage/requests", "/manage/requests/", "林 夏海さんの申し込み")),
    Stop(
        "request with errors", "aikawa", lambda tour: tour.found("/manage/requests", "/manage/requests/", "林 夏海さんの申し込み"), status=422,
        act=lambda person: with_navigation(person, "参加を認める"),
    ),
    Stop("role", "aikawa", lambda tour: tour.found("/manage/roles?q=野沢", "/manage/roles?", "役割を選ぶ", who="aikawa")),
    Stop("added bodies", "aikawa", lambda tour: "/manage/organisations"),
    Stop("domains", "aikawa", lambda tour: "/manage/domains"),
    Stop("domains of a body", "aikawa", lambda tour: "/manage/domains?body=092096"),
    Stop("roles", "aikawa", lambda tour: "/manage/roles?q=野沢"),
    Stop("unmaskings", "aikawa", lambda tour: "/manage/unmaskings"),
    Stop("board", "saeki", lambda tour: tour.board),
    Stop("board for a manager", "morishita", lambda tour: tour.board),
    Stop("list of a type", "nozawa", lambda tour: tour.board + "?view=list"),
    Stop("stream of a channel with a type", "nozawa", lambda tour: tour.board + "?view=stream"),
    Stop("table", "nozawa", lambda tour: tour.table),
    Stop("table ordered and filtered", "nozawa", lambda tour: tour.table + "?view=table&type=lending&state=open&order=until&direction=down"),
    Stop("starting a topic of a type", "nozawa", lambda tour: tour.table + "/start/lending"),
    Stop(
        "starting a topic of a type with errors", "nozawa", lambda tour: tour.table + "/start/lending", status=422,
        act=sends_empty("題", "もの", "団体", button="貸す・借りるを載せる"),
    ),
    Stop("starting a topic with many choices and errors", "nozawa", lambda tour: tour.board + "/start/trouble", status=422, act=sends_empty("題", button="困りごとを出す")),
    Stop("topic of a type", "nozawa", lambda tour: tour.trouble),
    Stop("topic of a type with long words", "nozawa", lambda tour: tour.lending),
    Stop("topic being moved on", "morishita", lambda tour: tour.trouble + "?move=yes"),
    Stop("topic being moved on with errors", "morishita", lambda tour: tour.trouble + "?move=yes", status=422, act=lambda person: with_navigation(person, "進める")),
    Stop("answers of a topic", "nozawa", lambda tour: tour.lending + "/answers"),
    Stop("types of a space", "morishita", lambda tour: tour.types),
    Stop("types of a space with errors", "morishita", lambda tour: tour.types, status=422, act=sends_empty("名前", button="作って項目を決める")),
    Stop("type: name", "morishita", lambda tour: tour.type + "?part=head"),
    Stop("type: fields", "morishita", lambda tour: tour.type + "?part=fields&field=count"),
    Stop("type: workflow", "morishita", lambda tour: tour.type + "?part=flow&state=lent&way=0"),
    Stop("type: workflow with errors", "morishita", lambda tour: tour.type + "?part=flow", status=422, act=sends_empty("状態の名前", button="この動きを残す")),
    Stop("type: views", "morishita", lambda tour: tour.type + "?part=views"),
    Stop("type: preview", "morishita", lambda tour: tour.type + "?part=look"),
    Stop("type: file", "morishita", lambda tour: tour.type + "?part=file"),
    Stop("type that cannot be published yet", "morishita", lambda tour: tour.unfinished),
    Stop("type that was tried to be published", "morishita", lambda tour: tour.unfinished, status=422, act=lambda person: with_navigation(person, "版1を使い始める")),
    Stop("types of a channel", "morishita", lambda tour: tour.table + "/types"),
    Stop("page that is not there", "nozawa", lambda tour: "/topics/nothing", status=404),
    Stop("page that is not there for anybody", None, lambda tour: "/nothing", status=404),
    Stop("act that is forbidden", "nozawa", lambda tour: tour.answer, status=403, act=lambda person: sends(person, f"{person.path}/edit", text="文", version="1")),
    Stop("act that cannot be read", "nozawa", lambda tour: tour.answer, status=422, act=lambda person: sends(person, f"{person.path}/reactions", give="?")),
]


def sends(person: Person, path: str, **fields: str) -> None:
    """Submits a form that no page offers to this person."""
    with person.page.expect_navigation():
        person.page.evaluate(
            """([action, fields]) => {
              const form = Object.assign(document.createElement("form"), { method: "post", action });
              for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement("input"), { name, value }));
              document.body.append(form);
              form.submit();
            }""",
            [path, fields],
        )


def with_navigation(person: Person, button: str) -> None:
    with person.page.expect_navigation():
        person.presses(button, person.page.locator("#main"))


def asks_for_a_link(person: Person) -> None:
    person.fills({"組織のメールアドレス": "nobody@city.moka.lg.jp"}, person.page.locator("#main"))
    with_navigation(person, "サインインのメールを受け取る")


def visit(tour: Tour, stop: Stop, person: Person) -> Response:
    """Opens the page and returns its response."""
    answers: list[Response] = []
    person.page.on("response", lambda answer: answers.append(answer) if answer.request.is_navigation_request() else None)
    person.opens(stop.path(tour))
    if stop.act:
        stop.act(person)
    assert answers[-1].status == stop.status, f"answered {answers[-1].status}"
    return answers[-1]
