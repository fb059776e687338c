"""Visits to every address, by everybody, with odd parameters, queries, forms and headers."""

import re
from random import Random
from urllib.parse import quote

from support.server import Server
from support.visitor import Visitor

from fuzz import forms, texts
from fuzz.http import malformed, odd_headers, request
from fuzz.oracle import Oracle
from fuzz.routes import Route, fields_of, routes

PEOPLE = ["nozawa", "kurihara", "saeki", "morishita", "aikawa"]
# Who goes cannot try the rest.
LEAVES = {"/settings/leave", "/sign-out", "/settings/sessions/end-others", "/settings/sessions/{id}/end"}
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
TABLES = {
    "channels": "channel", "topics": "topic", "posts": "post", "spaces": "space", "members": "member", "requests": "join_request", "roles": "role",
    "sessions": "session",
}


class Visits:
    def __init__(self, server: Server, oracle: Oracle, random: Random):
        self.server, self.oracle, self.random = server, oracle, random
        self.sessions: dict[str, str] = {}
        self.sign_in()
        self.objects = self._objects()

    def one(self) -> None:
        random = self.random
        kind = random.choices([self.visit, self.body, self.malformed], [6, 3, 1])[0]
        kind()

    def visit(self) -> None:
        """Some address with odd values all over."""
        random = self.random
        route = random.choice(routes())
        who = None if route.pattern in LEAVES else random.choice([None, *PEOPLE])
        target = self.target(route)
        headers = self.headers(who) + odd_headers(random)
        if route.method == "GET":
            sent = request("GET", target, headers)
        elif random.random() < 0.3:
            kind, body = forms.broken(random, self.fields(route))
            sent = request("POST", target, [*headers, ("Content-Type", kind.encode("latin-1"))], body)
        else:
            sent = request("POST", target, [*headers, ("Content-Type", forms.URLENCODED.encode())], forms.fields(random, self.fields(route)))
        expects_more = b"Expect: " in sent
        self.send(sent, must_answer=not expects_more)

    def body(self) -> None:
        """Something that is taken, and the pages that have to show it."""
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
        """What is not even HTTP."""
        random = self.random
        route = random.choice(routes())
        body = forms.fields(random, self.fields(route))[:5_000] if route.method == "POST" else b""
        sent, must_answer = malformed(random, route.method, self.target(route), self.headers(None), body)
        if must_answer:
            self.send(sent, must_answer)
        else:
            # It waits for the rest, as it should: the connection is closed from this side.
            self.oracle.server_is_left(sent)

    def send(self, sent: bytes, must_answer: bool = True):
        answer = self.oracle.tries(sent, must_answer)
        self.oracle.looks(sent)
        came_signed_in = b"Cookie: yoriai_session=" in sent
        if came_signed_in and (answer is None or answer.headers.get("Location", "").startswith("/sign-in")):
            # An odd form can end a session as well as a whole one.
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
        known = self.objects.get(route.pattern.split("/")[1]) if "/manage/" not in route.pattern else self.objects.get(route.pattern.split("/")[2])
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
        names = [*self.fields(route), "after", "before", "wait", "done", "q", "page", "channel", "topic", "return", "mail", "prefecture", "kind"]
        pairs = []
        for name in random.choices(names, k=random.choice([1, 2, 5, 40])):
            value = random.choice([
                texts.word(random), random.choice(self.objects["topics"]), random.choice(self.objects["channels"]), str(random.randrange(2_000)),
            ])
            # Not longer than the server waits for a slow answer: the oracle does not wait so long.
            pairs.append(f"{name}=" + ("0" if name == "wait" else quote(value.encode("utf-8", "surrogatepass"), safe="")))
        if route.pattern == "/live":
            pairs.append("wait=0")
        return "?" + random.choice(["&", "&", "&&", ";"]).join(pairs) + random.choice(["", "", "", "&", "%", "%f", "&=", "#x", "?"])

    def fields(self, route: Route) -> list[str]:
        folder = {"settings": "settings", "manage": "managing", "spaces": "spaces", "channels": "channels", "topics": "topics", "posts": "topics"}
        first = route.pattern.split("/")[1]
        return fields_of().get(folder.get(first, "joining"), []) or ["text"]

    def headers(self, who: str | None) -> list[tuple[str, bytes]]:
        headers = [("Host", f"127.0.0.1:{self.server.port}".encode()), ("Connection", b"close")]
        if who:
            headers.append(("Cookie", f"yoriai_session={self.sessions[who]}".encode()))
        return headers

    def _session(self, name: str) -> str:
        visitor = Visitor(self.server.port)
        visitor.post(f"/demo/{name}")
        return visitor.session or "0" * 64

    def _objects(self) -> dict[str, list[str]]:
        with self.server.database() as database:
            found = {
                place: [shown(id) for id, in database.execute(f"SELECT id FROM {table} ORDER BY id LIMIT 200")] or ["0" * 26]
                for place, table in TABLES.items()
            }
            found["slugs"] = [slug for slug, in database.execute("SELECT slug FROM organisation ORDER BY slug LIMIT 200")]
        return found


def shown(raw: bytes) -> str:
    """An id as addresses show it."""
    bits = int.from_bytes(raw, "big")
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(125, -1, -5))
