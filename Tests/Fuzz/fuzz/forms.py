"""Form bodies: valid ones with unusual values, and malformed ones."""

from random import Random
from urllib.parse import quote_from_bytes

from fuzz.queries import query
from fuzz.texts import text, word

NAMES = [
    "text", "title", "kind", "voice", "key", "version", "reason", "give", "take", "list", "joins", "upto", "from", "reply", "reopen", "mail", "name", "reading",
    "section", "job", "organisation", "consent", "check", "edit", "password", "return", "code", "community", "language", "theme", "keys", "access", "posting",
    "audience", "lead", "member", "role", "field", "year", "domain", "slug", "prefecture", "decision", "joins", "person", "q", "space", "after", "before",
]
WORDS = {
    "kind": ["question", "discussion", "announcement", "practice", "theme", "region", "city"], "voice": ["personal", "office", "masked"],
    "give": ["useful", "try"], "take": ["useful"], "joins": ["yes", "no"], "reopen": ["yes"], "consent": ["yes"], "access": ["open", "invitation"],
    "posting": ["everyone", "members", "some"], "audience": ["members", "municipal", "government", "public", "organisation"], "language": ["ja", "en"],
    "version": ["1", "2"], "decision": ["accept", "refuse"], "theme": ["light", "dark", ""], "mail": ["x@city.moka.lg.jp"],
}
URLENCODED = "application/x-www-form-urlencoded"


def value(random: Random, name: str) -> str:
    if name in WORDS and random.random() < 0.7:
        return random.choice(WORDS[name])
    if name == "key" and random.random() < 0.8:
        return f"{random.getrandbits(128):032x}"
    if name in ("q", "about") or random.random() < 0.1:
        return query(random)
    return text(random) if name in ("text", "lead", "reason") and random.random() < 0.7 else word(random)


def fields(random: Random, wanted: list[str]) -> bytes:
    names = [name for name in wanted if random.random() < 0.9] + random.choices(NAMES, k=random.choice([0, 0, 1, 5]))
    if random.random() < 0.1:
        names += names[:3]
    pairs = [(name, value(random, name)) for name in names]
    if random.random() < 0.05:
        pairs += [(f"{word(random)}[{index}]", word(random)) for index in range(random.choice([1, 50, 3_000]))]
    return b"&".join(encoded(name) + b"=" + encoded(text) for name, text in pairs)


def encoded(text: str) -> bytes:
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="").replace("%20", "+").encode()


def broken(random: Random, wanted: list[str]) -> tuple[str, bytes]:
    """A media type and a body that do not match, or none."""
    whole = fields(random, wanted)
    cut = random.randrange(len(whole) + 1)
    boundary = "----grenze"
    part = f"--{boundary}\r\nContent-Disposition: form-data; name=\"text\"; filename=\"x\"\r\n\r\n".encode() + whole
    return random.choice([
        (URLENCODED, whole[:cut]), (URLENCODED, whole[:cut] + b"%" + whole[cut:]), (URLENCODED, whole[:cut] + b"%zz" + whole[cut:]),
        (URLENCODED, whole[:cut] + random.randbytes(40) + whole[cut:]), (URLENCODED, b"text=" + b"%ff%fe%c3%28%ed%a0%80"), (URLENCODED, b"&" * 5_000),
        (URLENCODED, b"=" * 5_000), (URLENCODED, b"a=1&" * 50_000), (URLENCODED, b"x" * 400_000 + b"=1"), (URLENCODED, b"text=" + b"a" * 600_000),
        (URLENCODED, b"text[a][b][c]=1&text=2&text[]=3"), (URLENCODED + "; charset=utf-16", whole), (URLENCODED, b""), ("", whole), ("text/plain", whole),
        ("application/json", b'{"text": ' + b"[" * 10_000), (f"multipart/form-data; boundary={boundary}", part),
        (f"multipart/form-data; boundary={boundary}", part + f"\r\n--{boundary}--".encode()), ("multipart/form-data", part), ("\x7f/\x7f", whole),
    ])
