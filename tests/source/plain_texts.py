"""YAML texts at the edges of what the plain reader takes: nearly right, or quite, never far off."""

from __future__ import annotations

from random import Random

KEYS = (
    "a",
    "b",
    "c",
    "note",
    "x-1",
    "1",
    "a.b",
    "_",
    "é",
    '"q"',
    "'q'",
    "a b",
    "<<",
    "",
    "?",
    "-a",
)
WORDS = (
    *("x", "a b", "1", "~", "-1", "- 1", "--- ", "...", "a: b", "a:b", "a:", ":a", ": a", "a #b"),
    *("a#b", "#a", " #", "http://x/?a=b#c", "15:40", "~2021-10-04 15:40", "2021..", "é 中文：，。"),
    *("it's", 'say "x"', '"x" y', "'x' y", "a, b", "[x", "x]", "{x", "x}", "[x] y", "{x} y", "&a"),
    *(
        "*a",
        "!t",
        "!!str x",
        "|",
        ">",
        "% x",
        "@x",
        "`x`",
        "? x",
        "?x",
        "a?b",
        "a ?",
        ",",
        "=",
        "<<",
    ),
    *("\u00a0x", "x\u00a0", "\u3000", "a\u00a0#b", "a:\u00a0b", "\U0001f600", "x  ", "a  b", "\\n"),
    *("<x", "(x)", "x - y", "x -", "-", "--", "- ", "x, y: z", "\tx", "x\ty", "$x", "/x", "x\\"),
    *("-x: y", "a\n", "x: [y]", "ab" * 60, "k" * 110, "中" * 1100, "\ufeffx", "\u2028", "\x85"),
)
TAME = ("x", "a b", "1", "15:40", "é 中文：，。", "it's", "a#b", "a:b", "x  y", "-1", "a, b", "x]")
TAME_IN_BRACKETS = (
    "x",
    "a b",
    "1",
    "15:40",
    "é 中文：，。",
    "it's",
    "a:b",
    "~2021-10-04 15:40",
    "-1",
)
QUOTED = (
    *('""', '"x"', '"a: b"', '"a #b"', '"a, b"', '"a\'b"', '"x\\n"', '"x" ', '"x" # c', '"x"# c'),
    *(
        "''",
        "'x'",
        "'a: b'",
        "'it''s'",
        "'x\"y'",
        "'x' ",
        "'x' # c",
        "'x'''",
        "'''x'",
        "''''",
        "'x",
    ),
    *('"x', '"x": y', '"x" y', "'x': y", '"a\n  b"', '"a\n\n  b "', "'a\n   b'", '"a\nb"', '" a "'),
    *(
        '"\n  a"',
        '"a\n  "',
        '"a\n\n  "',
        "'a\n\n\n    b'",
        '"a\n  # b"',
        '"中\n    文"',
        "'a ''\n  b'",
    ),
)
HEADERS = (
    "|",
    ">",
    "|-",
    ">-",
    "|+",
    ">+",
    ">- # c",
    ">-# c",
    "|2",
    ">1-",
    "|  ",
    ">-  ",
    "| x",
    ">--",
)
ODD = "\n\n   :::---##[]{},,&*!|>'\"%@`?\\~.ab1é\u00a0\u3000\t\r"


def text_of(chance: Random) -> str:
    """Return a text of a few lines, often one that is plain, with some small things changed."""
    text = _map(chance, chance.choice((0, 0, 0, 0, 0, 0, 0, 1, 2)), 0)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
        text = changed(chance, text)
    end = chance.randrange(12)
    if end == 0:
        text = text.replace("\n", "\r\n")
    elif end == 1:
        text = text.removesuffix("\n")
    elif end == 2:
        text = (
            chance.choice(("# c\n", "---\n", "\n", "%YAML 1.1\n---\n", " # c\n", "\ufeff")) + text
        )
    elif end == 3:
        text += chance.choice(
            ("...\n", "---\n", "# c", "\n\n", "  ", "   \n", "- a\n", "a\n", "a: b\n")
        )
    return text


def _map(chance: Random, margin: int, depth: int, first: str | None = None) -> str:
    """Lines of a map at `margin`; the first line begins with `first` where a dash comes before."""
    text = ""
    keys = list(KEYS[:8])
    chance.shuffle(keys)
    for number in range(chance.choice((1, 1, 2, 2, 3))):
        start = first if number == 0 and first is not None else " " * margin
        key = chance.choice(KEYS) if chance.random() < 0.03 else keys[number]
        colon = ":" if chance.random() < 0.99 else chance.choice(("", " :", "::"))
        text += start + key + colon + _value(chance, margin, depth, of_map=True)
        text += _between(chance, margin)
    return text


def _list(chance: Random, margin: int, depth: int) -> str:
    text = ""
    for _ in range(chance.choice((1, 1, 2, 3))):
        dash = " " * margin + (chance.choice(("-   ", "-", "-  ")) if _rare(chance) else "- ")
        if chance.random() < 0.5:
            text += _map(chance, margin + 2, depth + 1, dash)
        elif _rare(chance):
            text += dash + "- x\n"
        else:
            text += dash.rstrip(" ") + _value(chance, margin, depth, of_map=False)
        text += _between(chance, margin)
    return text


def _value(chance: Random, margin: int, depth: int, *, of_map: bool) -> str:
    """What comes behind a key's colon or a dash, with the line break and the lines below."""
    kind = chance.randrange(14)
    deeper = margin + chance.choice((2, 2, 2, 2, 1, 3, 4, 0))
    comment = chance.choice(("", " # c", "#c", " ", "  #")) if _rare(chance) else ""
    if depth < 4 and of_map and kind < 2:
        return f"{comment}\n" + _map(chance, deeper, depth + 1)
    if depth < 4 and of_map and kind < 4:
        return f"{comment}\n" + _list(chance, chance.choice((deeper, margin)), depth + 1)
    space = " " if chance.random() < 0.97 else chance.choice(("", "  ", "    ", "\t"))
    if kind == 4:
        return f"{space}{chance.choice(HEADERS if _rare(chance) else HEADERS[:6])}\n" + _below(
            chance, deeper
        )
    if kind == 5:
        below = _below(chance, deeper) if chance.random() < 0.8 else ""
        return f"{space}{_word(chance)}{comment}\n" + below
    if kind in (6, 7):
        return f"{space}{_flow(chance, 0, margin)}{comment}\n"
    if kind in (8, 9):
        return f"{space}{chance.choice(QUOTED if _rare(chance) else QUOTED[:10])}{comment}\n"
    if kind == 10 and _rare(chance):
        return chance.choice(("", " ", "  # c")) + "\n"
    return f"{space}{_word(chance)}{comment if _rare(chance) else ''}\n"


def _word(chance: Random) -> str:
    return chance.choice(WORDS) if chance.random() < 0.15 else chance.choice(TAME)


def _below(chance: Random, margin: int) -> str:
    """Lines of a block, or of text that goes on."""
    text = ""
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        here = margin + (chance.choice((-2, -1, 1, 2)) if _rare(chance) else 0)
        text += " " * max(here, 0) + (_word(chance) if not _rare(chance) else "") + "\n"
        while _rare(chance):
            text += " " * chance.choice((0, 0, 0, margin, margin + 1, 1)) + "\n"
    return text


def _flow(chance: Random, depth: int, margin: int) -> str:
    gap = (
        " " if chance.random() < 0.9 else chance.choice(("", "  ", "\n" + " " * (margin + 2), "\n"))
    )
    items = []
    is_map = chance.random() < 0.5
    for number in range(chance.choice((0, 1, 1, 2, 2, 3))):
        part = chance.random()
        if part < 0.2 and depth < 3:
            item = _flow(chance, depth + 1, margin)
        elif part < 0.35:
            item = chance.choice(QUOTED if chance.random() < 0.3 else QUOTED[:5])
        else:
            item = chance.choice(WORDS if chance.random() < 0.1 else TAME_IN_BRACKETS)
        if is_map != (chance.random() < 0.03):
            key = KEYS[number] if chance.random() < 0.9 else chance.choice(KEYS)
            item = f"{key}:{'' if chance.random() < 0.03 else ' '}{item}"
        items.append(item)
    inside = ("," + gap).join(items) + ("," if chance.random() < 0.03 else "")
    if chance.random() < 0.1:
        inside = gap + inside + gap
    opens, closes = ("{", "}") if is_map else ("[", "]")
    return opens + inside + (closes if chance.random() < 0.97 else chance.choice(("", "]", "}")))


def _between(chance: Random, margin: int) -> str:
    if chance.random() < 0.9:
        return ""
    return chance.choice(
        (
            "\n",
            "\n\n",
            "  \n",
            f"{' ' * margin}# c\n",
            "# c: d\n",
            f"{' ' * (margin + 2)}# c\n",
            f"{' ' * (margin + 1)}x\n",
            f"{' ' * (margin + 2)}x: y\n",
            f"{' ' * (margin + 2)}- x\n",
            "\n" + " " * (margin + 2) + "x\n",
        )
    )


def changed(chance: Random, text: str) -> str:
    """Return `text` with one thing changed: a character, a line, its indentation."""
    at = chance.randrange(len(text) + 1)
    kind = chance.randrange(6)
    if kind == 0:
        return text[:at] + chance.choice(ODD) + text[at:]
    if kind == 1:
        return text[:at] + text[at + 1 :]
    if kind == 2:
        return text[:at] + chance.choice(ODD) + text[at + 1 :]
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    if kind == 3:
        line = lines[number]
        lines[number] = " " * chance.choice((1, 2)) + line if chance.random() < 0.5 else line[1:]
    elif kind == 4:
        lines.insert(chance.randrange(len(lines) + 1), lines[number])
    else:
        lines[number] += chance.choice((" ", "  # c", ": x", ":", " #", ",", "]", "}", " x", "\t"))
    return "\n".join(lines)


def _rare(chance: Random) -> bool:
    return chance.random() < 0.12
