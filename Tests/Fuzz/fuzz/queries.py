"""Search queries: words, quotes, minus signs and filters in any order, valid, invalid and too long."""

from random import Random

WORDS = ["予算", "窓口", "標準化", "ガバメントクラウド", "文字コード", "つがる", "𠮷野家", "LGWAN", "csv", "a", "1", "の", "ﾊﾝｶｸ", "①", "㈱", "👨‍👩‍👧‍👦", "か\u3099"]
LETTERS = ["a", "b", "1", "あ", "ア", "漢", "ー", "𠮷", "-", "_", ".", "@", "'", "́", "\u200d"]
# Lengths around limits: parts of words, words, whole queries.
LENGTHS = [1, 2, 19, 20, 21, 39, 40, 41, 42, 63, 64, 65, 128, 299, 300, 301]
FILTERS = {
    "from": ["書いた人", "人"], "in": ["場所", "チャンネル", "場"], "kind": ["種類"], "state": ["状態"], "org": ["団体", "自治体"], "pref": ["都道府県", "県"],
    "size": ["規模", "人口"], "before": ["以前", "まで"], "after": ["以後", "以降", "から"], "has": ["含む", "あり"], "nosuch": ["無い条件"],
}
NUMBERS = ["0", "1", "7", "00", "-1", "+1", "9999", "10000", str(2**31), str(2**63 - 1), str(2**63), str(2**64), "1" * 300, "１２", "1e9", "0x10", "", "٣"]
ERAS = ["R", "r", "H", "S", "T", "M", "令和", "平成", "昭和", "大正", "明治", "Ｒ"]
QUOTES = ['"', "“", "”", "＂", "「", "」", "『", "』", "'"]
MINUS = ["-", "−", "－", "‐", "ー", "--"]
COLONS = [":", "：", "::"]
SPACES = [" ", "\u3000", "  ", "\t", "\n", ""]


def query(random: Random) -> str:
    pieces = [random.choice([word, word, long_word, phrase, excluded, condition, condition, noise])(random) for _ in range(random.choice([1, 1, 2, 3, 5, 9, 60]))]
    if random.random() < 0.15:
        pieces *= random.choice([2, 30])
    random.shuffle(pieces)
    # The server reads 300 characters of a query, and no address of more than 16 kB.
    return "".join(piece + random.choice(SPACES) for piece in pieces)[: random.choice([299, 300, 301, 900])]


def word(random: Random) -> str:
    return random.choice(WORDS)


def long_word(random: Random) -> str:
    return "".join(random.choices(LETTERS, k=random.choice([1, 1, 1, 3]))) * random.choice(LENGTHS)


def phrase(random: Random) -> str:
    inner = random.choice(SPACES).join(random.choice([word, long_word, noise])(random) for _ in range(random.choice([0, 1, 2, 4, 40])))
    return random.choice(QUOTES) + inner + random.choice([*QUOTES, ""])


def excluded(random: Random) -> str:
    return random.choice(MINUS) + random.choice([word, long_word, phrase, condition])(random)


def condition(random: Random) -> str:
    name = random.choice(list(FILTERS))
    name = random.choice([name, name, name.upper(), *FILTERS[name]])
    return name + random.choice(COLONS) + random.choice([date, date, number, word, long_word, phrase, own_value])(random)


def number(random: Random) -> str:
    return random.choice(NUMBERS)


def date(random: Random) -> str:
    year = random.choice([*NUMBERS, "2026", "元", "元年", "8年", "8年度"])
    parts = [random.choice(["", "", *ERAS]) + year] + [random.choice([*NUMBERS, "2", "12", "13", "31"]) for _ in range(random.choice([0, 1, 2, 3]))]
    ends = random.choice([("", "-"), ("", "/"), ("", "."), ("", "年"), ("月", "年"), ("日", "月"), ("年度", "")])
    return ends[1].join(parts) + ends[0]


def own_value(random: Random) -> str:
    return random.choice([
        "me", "自分", "question", "質問", "solved", "open", "未解決", "092096", "09", "栃木県", "栃木", "kanto", "small", "5万", "1000-5000", "5万人以上", "link", "table", "card", "回答",
    ])


def noise(random: Random) -> str:
    return random.choice([*QUOTES, *MINUS, *COLONS, "*", "(", ")", "AND", "OR", "NOT", "NEAR/2", "^", "{", "\\", "%", "\0", "\ud7ff", "\uffff", '""', "「」", "- -", ":-", "~"])
