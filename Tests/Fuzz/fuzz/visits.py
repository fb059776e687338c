"""Requests to every address, by every kind of user, with unusual parameters, queries, forms and headers."""

import re
from random import Random
from urllib.parse import quote

from support.server import Server
from support.visitor import Visitor

from fuzz import forms, queries, texts
from fuzz.http import malformed, odd_headers, request
from fuzz.oracle import Oracle
from fuzz.routes import Route, routes

# Two of municipalities, one of a ministry, a manager and an operator.
PEOPLE = ["nozawa", "kurihara", "saeki", "morishita", "aikawa"]
# A session that was signed out.
ENDED = "ended"
SEARCHES = ["/search?q=", "/search.atom?q=", "/search.json?q=", "/search?order=newest&q=", "/search?exact=yes&page=2&q=", "/questions?field="]
# A removed member could not try the rest.
LEAVES = {"/settings/leave", "/sign-out", "/settings/sessions/end-others", "/settings/sessions/{id}/end"}
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
TABLES = {
    "channels": "channel", "topics": "topic", "posts": "post", "spaces": "space", "members": "member", "requests": "join_request", "roles": "role",
    "sessions": "session", "cards": "card", "collections": "collection", "drafts": "draft", "routings": "routing", "organisations": "organisation",
}


class Visits:
    def __init__(self, server: Server, oracle: Oracle, random: Random):
        self.server, self.oracle, self.random = server, oracle, random
        self.sessions: dict[str, str] = {}
        self.sign_in()
        self.sessions[ENDED] = self._ended_session()
        self.objects = self._objects()
        # Every address by every user once, in random order; then at random.
        self.rounds = [(route, who) for route in routes() for who in self.visitors(route)]
        random.shuffle(self.rounds)

    def one(self) -> None:
        kind = self.random.choices([self.visit, self.search, self.body, self.malformed], [6, 2, 2, 1])[0]
        kind()

    def visitors(self, route: Route) -> list[str | None]:
        return [None, ENDED] if route.pattern in LEAVES else [None, ENDED, *PEOPLE]

    def visit(self) -> None:
        """A random address with unusual values."""
        random = self.random
        if self.rounds:
            route, who = self.rounds.pop()
        else:
            route = random.choice(routes())
            who = random.choice(self.visitors(route))
        target = self.target(route)
        headers = self.headers(who) + odd_headers(random)
        if route.method == "GET":
            sent = request(random.choice(["GET"] * 9 + ["HEAD"]), target, headers)
        elif random.random() < 0.3:
            kind, body = forms.broken(random, self.fields(route))
            sent = request("POST", target, [*headers, ("Content-Type", kind.encode("latin-1"))], body)
        else:
            sent = request("POST", target, [*headers, ("Content-Type", forms.URLENCODED.encode())], forms.fields(random, self.fields(route)))
        expects_more = b"Expect: " in sent
        self.send(sent, must_answer=not expects_more)

    def search(self) -> None:
        """A question in any order, wherever questions are accepted."""
        random = self.random
        who = random.choice([None, ENDED, *PEOPLE])
        typed = forms.encoded(queries.query(random))
        where = random.choice([*SEARCHES, *SEARCHES, "similar", "look"])
        if where == "look":
            headers = [*self.headers(who), ("Content-Type", forms.URLENCODED.encode())]
            self.send(request("POST", b"/ask/look", headers, b"text=" + typed + b"&voice=personal&kind=question"))
            return
        if where == "similar":
            where = f"/organisations/{random.choice(self.objects['slugs'])}/similar?about="
        self.send(request("GET", where.encode() + typed, self.headers(who)))

    def body(self) -> None:
        """A valid submission, and the pages that must show it."""
        random = self.random
        name = random.choice(PEOPLE)
        headers = [*self.headers(name), ("Content-Type", forms.URLENCODED.encode())]
        key = f"{random.getrandbits(128):032x}"
        topic, channel = random.choice(self.objects["topics"]), random.choice(self.objects["channels"])
        to, more = random.choice([
            (f"/topics/{topic}/replies", ""), (f"/channels/{channel}/topics", f"&kind={random.choice(forms.WORDS['kind'][:4])}"),
        ])
        written = forms.encoded(texts.text(random))
        answer = self.send(request("POST", to.encode(), headers, b"text=" + written + f"&voice=personal&key={key}{more}".encode()))
        if answer and answer.status == 303:
            page = answer.headers["Location"].split("?")[0].split("#")[0]
            for path in [page, f"/live?topic={topic}&after=0&wait=0"]:
                self.send(request("GET", path.encode(), self.headers(random.choice([None, *PEOPLE]))))

    def malformed(self) -> None:
        """Requests that are not HTTP."""
        random = self.random
        route = random.choice(routes())
        body = forms.fields(random, self.fields(route))[:5_000] if route.method == "POST" else b""
        sent, must_answer = malformed(random, route.method, self.target(route), self.headers(None), body)
        if must_answer:
            self.send(sent, must_answer)
        else:
            # The server waits for the rest, as it should: this side closes the connection.
            self.oracle.server_is_left(sent)

    def send(self, sent: bytes, must_answer: bool = True):
        answer = self.oracle.tries(sent, must_answer)
        self.oracle.looks(sent)
        came_signed_in = b"Cookie: yoriai_session=" in sent
        if came_signed_in and self.sessions[ENDED].encode() not in sent and (answer is None or answer.headers.get("Location", "").startswith("/sign-in")):
            # An unusual form can end a session too.
            self.sign_in()
        return answer

    def sign_in(self) -> None:
        for name, session in [(name, self.sessions.get(name)) for name in PEOPLE]:
            if session is None or Visitor(self.server.port, session).get("/home").status != 200:
                self.sessions[name] = self._session(name)

    def target(self, route: Route) -> bytes:
        path = re.sub(r"\{(\w+)\}", lambda found: self.parameter(route, found.group(1)), route.pattern)
        if self.random.random() < 0.1:
            path += self.random.choice(["/", "//", "/..", "/%2e%2e/%2e%2e", ";x=y", "%00", "/" * 200, "%ff", "%"])
        return (path + self.query(route)).encode("utf-8", "surrogatepass").replace(b" ", b"%20").replace(b"\r", b"").replace(b"\n", b"")

    def parameter(self, route: Route, name: str) -> str:
        random = self.random
        known = self.objects.get(route.pattern.split("/")[2 if route.pattern.startswith(("/manage/", "/settings/")) else 1])
        if route.pattern.startswith("/demo/"):
            known = PEOPLE
        if name == "slug":
            known = self.objects["slugs"]
        if known and random.random() < 0.8:
            return random.choice(known)
        return quote(random.choice([texts.word(random), "".join(random.choices(ALPHABET, k=26))]).encode("utf-8", "surrogatepass"), safe="")

    def query(self, route: Route) -> str:
        random = self.random
        if random.random() < 0.4:
            return ""
        names = [*self.fields(route), "after", "before", "wait", "done", "q", "page", "return", "mail", "prefecture", "kind"]
        # `?topic=ID`, as live pages are requested.
        names += [place.removesuffix("s") for place in self.objects]
        pairs = []
        count = random.choice([1, 2, 5, 40])
        for name in random.choices(names, k=count):
            value = random.choice([
                texts.word(random), queries.query(random), random.choice(random.choice(list(self.objects.values()))), random.choice(self.objects["topics"]), str(random.randrange(2_000)),
            ])
            value = value[: random.choice([1_000 // count, 1_000 // count, 1_000 // count, 10_000])]
            # Not longer than the oracle waits for a slow response.
            pairs.append(f"{name}=" + ("0" if name == "wait" else quote(value.encode("utf-8", "surrogatepass"), safe="")))
        if route.pattern == "/live":
            pairs.append("wait=0")
        return "?" + random.choice(["&", "&", "&&", ";"]).join(pairs) + random.choice(["", "", "", "&", "%", "%f", "&=", "#x", "?"])

    def fields(self, route: Route) -> list[str]:
        return list(route.fields)

    def headers(self, who: str | None) -> list[tuple[str, bytes]]:
        headers = [("Host", f"127.0.0.1:{self.server.port}".encode()), ("Connection", b"close")]
        if who:
            headers.append(("Cookie", f"yoriai_session={self.sessions[who]}".encode()))
        return headers

    def _session(self, name: str) -> str:
        visitor = Visitor(self.server.port)
        visitor.post(f"/demo/{name}")
        return visitor.session or "0" * 64

    def _ended_session(self) -> str:
        visitor = Visitor(self.server.port)
        visitor.post("/demo/nozawa")
        ended = visitor.session or "0" * 64
        visitor.post("/sign-out")
        assert Visitor(self.server.port, ended).get("/home").status == 303
        return ended

    def _objects(self) -> dict[str, list[str]]:
        with self.server.database() as database:
            found = {
                place: [shown(id) for id, in database.execute(f"SELECT id FROM {table} ORDER BY id DESC LIMIT 200")] or ["0" * 26]
                for place, table in TABLES.items()
            }
            found["slugs"] = [slug for slug, in database.execute("SELECT slug FROM organisation ORDER BY slug LIMIT 200")]
        return found


def shown(raw: bytes) -> str:
    """An id as in addresses."""
    bits = int.from_bytes(raw, "big")
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(125, -1, -5))
