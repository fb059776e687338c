"""Texts that are hard for parsers and for people."""

from random import Random

WORDS = ["窓口", "標準化", "ガバメントクラウド", "ひとり情シス", "LGWAN", "a", "The", "👨‍👩‍👧‍👦", "𠮷野家", "葛󠄀飾区", "ﾊﾝｶｸ", "①", "㈱"]
SIGNS = list("*_`~[]()<>#-+=|\\!&;:\"'@/{}^$%.,0123456789 \t\n")
ODD = [
    "\u202e", "\u2066", "\u2069", "\u200f", "\u200b", "\u2028", "\u2029", "\ufeff", "\u0000", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\ud7ff",
    "\ufffe", "\uffff", "\U0010ffff", "\U000e0001", "\u0301" * 50, "\u3099" * 20, "ก็็็็็็", "ﷺ" * 20, "\r", "\r\n", "\x0b", "\x0c",
]
PIECES = [
    "**", "__", "~~", "```\n", "``", "~~~", "> ", "- ", "1. ", "999999999999. ", "- [ ] ", "- [x] ", "# ", "####### ", "---\n", "***\n", "===\n",
    "| a | b |\n|---|---|\n", "|:-:|", "![x](", "[x](javascript:alert(1))", "[x](data:text/html,<script>)", "<script>alert(1)</script>", "<!--", "-->",
    "<![CDATA[", "]]>", "<?php ", "&#0;", "&#x10FFFF;", "&#xD800;", "&amp;amp;", "&nosuch;", "[^1]", "[^1]: x", "[a]: /x \"t\n", "[a]: <\n", "[a][a]",
    "https://example.jp/", "https://例え.jp/パス?q=あ#い", "www.example.jp", "x@example.jp", "http://[::1]:99999/", "//evil.example", "@真岡市", "@野沢 美咲",
    "@全員", "＠大田原市", "#広報", "<a href=\"javascript:x\">", "<svg onload=x>", "\\\\", "\\*", "  \n", "    code\n", "\t\tcode\n", "\n\n",
]


def nested(random: Random) -> str:
    depth = random.choice([10, 100, 1_000, 4_000])
    opening, closing = random.choice([
        ("> ", ""), ("- ", ""), ("1. ", ""), ("[", "](/x)"), ("![", "](/x)"), ("*", "*"), ("**", "**"), ("_a ", "_"), ("~~", "~~"), ("(", ")"), ("`", "`"),
        ("<a>", "</a>"), ("[a](", ")"), ("  - ", "\n"), ("\\[", "\\]"), ("*a_", "_b*"), ("<", ">"), ("&", ";"), ("\\", ""), ("| ", "|"), ("[^", "]"),
    ])
    return opening * depth + "あ" + closing * depth


def list_in_list(random: Random) -> str:
    return "\n".join("  " * level + random.choice("-*+1") + random.choice(["", ".", ")"]) + " 項目" for level in range(random.choice([20, 100, 140])))


def table(random: Random) -> str:
    columns, rows = random.choice([(1, 2_000), (500, 3), (60, 60), (2_400, 1), (3, 800)])
    line = "|" + "x|" * columns + "\n"
    return line + "|" + "-|" * columns + "\n" + line * rows


def mixed(random: Random) -> str:
    return "".join(random.choice(random.choice([WORDS, SIGNS, ODD, PIECES])) for _ in range(random.choice([3, 30, 300, 1_500])))


def repeated(random: Random) -> str:
    return random.choice(PIECES + SIGNS + ODD) * random.choice([100, 2_000, 9_999])


def long(random: Random) -> str:
    return random.choice(["あ", "a", "𠮷", "a\n", " \n", "あ。"]) * random.choice([119, 120, 121, 9_999, 10_000, 10_001, 100_000])


def references(random: Random) -> str:
    count = random.choice([10, 300])
    return "".join(f"[{index}]: /x{index}\n" for index in range(count)) + "".join(f"[{index}]" for index in range(count))


KINDS = [nested, list_in_list, table, mixed, mixed, mixed, repeated, long, references]


def text(random: Random) -> str:
    """A body; mostly within the limit of 10,000 characters, so that it is parsed."""
    made = random.choice(KINDS)(random)
    return made if random.random() < 0.1 else made[:9_990]


# Boundary values of numbers, codes, names and words.
BORDERS = [
    *(str(sign * (2**bits) + step) for bits in (7, 8, 15, 16, 31, 32, 63, 64) for sign in (1, -1) for step in (-1, 0, 1)),
    "0", "-1", "-0", "+1", "00", "007", "1e400", "-1e400", "NaN", "inf", "0x10", "9" * 40, "9" * 41, "9" * 300, "１２３", "٣", "1.5", "1,000", "48", "99999", "10000",
]
FILTERS = [
    "from", "in", "kind", "state", "org", "pref", "size", "before", "until", "after", "has", "人", "場所", "種類", "状態", "団体", "都道府県", "規模", "以前", "まで", "より前",
    "以後", "以降", "から", "あり",
]
VALUES = ["質問", "未回答", "真岡市", "092096", "栃木県", "自分", "2026-04", "2026年度", "令和元年", "2026-02-30", "回答", "30万人以上", ""]
MARKS = [("\"", "\""), ("「", "」"), ("『", "』"), ("“", "”"), ("＂", "＂"), ("\"", ""), ("", "")]


def letters(random: Random) -> str:
    """A word around the lengths at which programs truncate."""
    return random.choice(["a", "7", "z9", "A", "あ", "亜", "ア", "é", "𠮷", "ﷺ", "-", "."]) * random.choice([1, 2, 39, 40, 41, 42, 60, 150, 300])


def number(random: Random) -> str:
    """A boundary number, also with the affixes of dates and codes."""
    return random.choice(["", "", "R", "H", "令和", "平成", "2026-", "2026/4/", "#", "-"]) + random.choice(BORDERS) + random.choice(["", "", "年", "年度", "月", "-1"])


def query(random: Random) -> str:
    """Unusual search queries: filters, quotation marks, minus signs, long words and numbers in any order."""
    pieces = []
    for _ in range(random.choice([1, 2, 4, 8])):
        piece = random.choice([letters, number, lambda random: random.choice(WORDS + VALUES)])(random)
        opening, closing = random.choice(MARKS)
        piece = opening + piece + closing
        if random.random() < 0.5:
            piece = random.choice(FILTERS) + random.choice([":", "：", ": ", "： "]) + piece
        pieces.append(random.choice(["", "", "-", "－"]) + piece)
    # A word that exists, so that the search evaluates the others.
    if random.random() < 0.7:
        pieces.insert(random.randrange(len(pieces) + 1), random.choice(["予算", "窓口", "a"]))
    return random.choice([" ", "　", ""]).join(pieces)


def word(random: Random) -> str:
    """A short value of a field or query parameter."""
    return random.choice([
        lambda: "", lambda: "0", lambda: "-1", lambda: str(2**63), lambda: str(-(2**63) - 1), lambda: "1e400", lambda: "NaN", lambda: "null", lambda: "true",
        lambda: "'", lambda: "' OR 1=1 --", lambda: "%", lambda: "_", lambda: "../../etc/passwd", lambda: "%00", lambda: "🗾" * 200, lambda: "a" * 5_000,
        lambda: "7" + "z" * 25, lambda: "8" + "0" * 25, lambda: "0" * 26, lambda: "１２３", lambda: mixed(random)[:200], lambda: random.choice(ODD) * 3,
        lambda: random.choice(BORDERS), lambda: number(random), lambda: letters(random), lambda: query(random), lambda: query(random), lambda: query(random),
        lambda: "yes", lambda: "personal", lambda: "x@city.moka.lg.jp", lambda: "x" * 320 + "@example.jp", lambda: "09209", lambda: "ｱ" * 100,
    ])()
