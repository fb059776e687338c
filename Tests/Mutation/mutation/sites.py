"""Finds places in Swift sources where a small change should be noticed by a test, and writes both forms side by side.

All changes of a run are compiled into one program: each place checks `mutant(N)`, and the environment variable YORIAI_MUTANT selects one. So
a change costs a test run and no build. The patterns rely on the formatting of `swift format`."""

import re
from dataclasses import dataclass

OPENING, CLOSING = "([{", ")]}"


@dataclass(frozen=True)
class Site:
    """One change: lines `first` to `last` (from 0) become `text`, in which {N} stands for its number."""

    first: int
    last: int
    kind: str
    text: str
    shown: str


def find(lines: list[str]) -> list[Site]:
    sites = [site for number, line in enumerate(lines) if not line.lstrip().startswith("//") for site in in_line(lines, number, line)]
    return sites + list(in_queries(lines))


def in_line(lines: list[str], number: int, line: str):
    for rule in (negated, unfiltered, weakened, compared, switched, skipped, returned_early, unconditioned):
        for kind, last, text in rule(lines, number, line):
            yield Site(number, last, kind, text, line.strip())


def negated(_lines, number, line):
    """A condition of `guard` or `if` is negated."""
    found = re.fullmatch(r"(\s*guard )(.*?)( else \{.*)", line) or re.fullmatch(r"(\s*(?:\} else )?if )(.*?)( \{(?: .* \})?)", line)
    if found:
        head, conditions, tail = found.groups()
        parts = split_top(conditions, ",")
        for index, part in enumerate(parts):
            bare = part.strip()
            if re.match(r"(let|var|case|#available|await)\b", bare) or "{" in bare or not balanced(bare) or not bare or "await " in bare:
                continue
            changed = [*parts]
            changed[index] = part.replace(bare, f"(mutant({{N}}) ? !({bare}) : ({bare}))")
            yield "negated condition", number, head + ",".join(changed) + tail


def unfiltered(_lines, number, line):
    """A filter accepts everything."""
    for found in re.finditer(r"\.filter \{ ([^{}]*\$0[^{}]*) \}", line):
        changed = f".filter {{ mutant({{N}}) || ({found.group(1)}) }}"
        yield "dropped filter", number, line[: found.start()] + changed + line[found.end():]


def weakened(_lines, number, line):
    """`and` becomes `or`, and vice versa."""
    found = re.fullmatch(r"(\s*(?:return )?)([^=\"]*?(?: && | \|\| )[^=\"{]*)", line)
    if found and balanced(found.group(2)) and not re.search(r"\b(guard|if|let|var|try|func|case|while|await)\b", found.group(2)):
        head, whole = found.groups()
        other = whole.replace(" && ", " \0 ").replace(" || ", " && ").replace(" \0 ", " || ")
        yield "and for or", number, f"{head}(mutant({{N}}) ? ({other}) : ({whole}))"


def compared(_lines, number, line):
    """Equal becomes different, and vice versa."""
    found = re.fullmatch(r"(\s*(?:return )?(?:case [^:]*: )?)([^=\"{}]*? [!=]= [^=\"{}]*)", line)
    if found and balanced(found.group(2)) and not re.search(r"\b(guard|if|let|var|try|func|case|while|await)\b|[,?:]\s*$", found.group(2)):
        head, whole = found.groups()
        other = whole.replace(" == ", " \0 ").replace(" != ", " == ").replace(" \0 ", " != ")
        yield "different for equal", number, f"{head}(mutant({{N}}) ? ({other}) : ({whole}))"


def switched(_lines, number, line):
    """A case returns the opposite."""
    if found := re.fullmatch(r"(\s*(?:case .*|default): )(true|false)", line):
        yield "opposite answer", number, found.group(1) + ("!mutant({N})" if found.group(2) == "true" else "mutant({N})")


def skipped(lines, number, line):
    """A statement is removed: an event that is not appended, a row that is not written."""
    if not re.match(r"\s*try (work|tx|self|\w+)\.[\w.]+\(", line):
        return
    last = end_of(lines, number)
    if last is None or (number and re.search(r"(=|return|\?|:|,|\()\s*$", lines[number - 1])):
        return
    whole = "\n".join(lines[number : last + 1])
    if not re.search(r"\)( \{ .* \})?\s*$", whole):
        return
    yield "skipped statement", last, f"if !mutant({{N}}) {{\n{whole}\n}}"


def returned_early(lines, number, line):
    """A function without result does nothing."""
    if re.match(r"\s*(package |private |fileprivate )?(mutating )?func .*\) (async )?throws(\(\w+\))? \{$", line):
        yield "early return", number, line + "\nif mutant({N}) { return }"


def unconditioned(_lines, number, line):
    """The last condition of a single-line query is removed."""
    for found in re.finditer(r'(?<!")"((?:SELECT|UPDATE|DELETE|WHERE)[^"]*?)(?: AND [^"]*?)((?: ORDER BY| LIMIT)[^"]*)?"(?!")', line):
        if " AND " not in found.group(0) or not balanced(found.group(1) + (found.group(2) or "")):
            continue
        changed = f'(mutant({{N}}) ? "{found.group(1)}{found.group(2) or ""}" : {found.group(0)})'
        yield "dropped condition of a query", number, line[: found.start()] + changed + line[found.end():]


def in_queries(lines):
    """A condition of a query is removed, or two columns are swapped."""
    number = 0
    while number < len(lines):
        if lines[number].rstrip().endswith('"""') and not lines[number].strip().startswith("//"):
            first = number
            last = next((n for n in range(first + 1, len(lines)) if lines[n].lstrip().startswith('"""')), None)
            if last is None:
                return
            yield from of_query(lines, first, last)
            number = last
        number += 1


def of_query(lines, first, last):
    body = lines[first + 1 : last]
    if not any(word in " ".join(body) for word in ("SELECT", "UPDATE", "DELETE", "INSERT")):
        return
    head, tail = lines[first][: lines[first].rindex('"""')], lines[last].lstrip()[3:]
    if head.strip().startswith("return ") is False and head.strip() and not re.search(r"[(=:,]\s*$", head):
        return

    def both(changed: list[str]) -> str:
        original = "\n".join(['"""', *body, lines[last][: lines[last].index('"""') + 3]])
        other = "\n".join(['"""', *changed, lines[last][: lines[last].index('"""') + 3]])
        return f"{head}(mutant({{N}}) ? {other}\n : {original}\n){tail}"

    for offset, line in enumerate(body):
        if re.match(r"\s*AND ", line) and balanced(line):
            yield Site(first, last, "dropped condition of a query", both(body[:offset] + body[offset + 1 :]), line.strip())
        elif found := re.search(r"(WHERE .*?) AND ([^()]*)$", line):
            changed = [*body]
            changed[offset] = line[: found.end(1)]
            yield Site(first, last, "dropped condition of a query", both(changed), line.strip())
        if found := re.match(r"(\s*SELECT )(\w+\.?\w*), (\w+\.?\w*)\b(?!\()", line):
            changed = [*body]
            changed[offset] = f"{found.group(1)}{found.group(3)}, {found.group(2)}{line[found.end():]}"
            yield Site(first, last, "swapped columns", both(changed), line.strip())


def split_top(text: str, sign: str) -> list[str]:
    """Parts between top-level separators, outside brackets and literals."""
    parts, depth, quoted, start = [], 0, False, 0
    for index, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif letter in OPENING:
            depth += 1
        elif letter in CLOSING:
            depth -= 1
        elif letter == sign and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in zip(OPENING, CLOSING))


def end_of(lines: list[str], first: int) -> int | None:
    """The line on which a statement's brackets are closed."""
    depth = 0
    for number in range(first, min(first + 12, len(lines))):
        depth += sum(lines[number].count(sign) for sign in OPENING) - sum(lines[number].count(sign) for sign in CLOSING)
        if depth == 0 and not (number + 1 < len(lines) and lines[number + 1].lstrip().startswith(".")):
            return number
        if depth < 0:
            return None
    return None
