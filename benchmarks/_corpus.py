"""A knowledge base of any size for benchmarks: our own incidents, varied; always the same bytes.

Each copy has an id of its own, its years shifted, and words added to its texts, so that neither the
times nor the texts of one file are those of another: no cache helps more than on a real base.
"""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST_YEAR, LAST_YEAR = 1990, 2025

_YEAR = re.compile(
    r"\b20[12][0-9](?=-[01][0-9])"  # of a day or a month, wherever one is told
    r"|(?<=\bat: )20[12][0-9]$|(?<=\bat: \.\.)20[12][0-9]$",  # a year as a time of its own
    re.MULTILINE,
)
_TEXT = re.compile(r"(?m)^( +(?:- )?(?:what|how|note|why): [A-Za-z][^\"':#{}\[\]&*!|>%@`\n]*)$")
_ID = re.compile(r"(?m)^id: .*$")
_RELATED = re.compile(r"(?m)^related:\n(?:[ -].*\n)+")
_ATTACHMENTS = re.compile(r"(?m)^attachments:\n(?:[ -].*\n)+")
_WORDS = re.findall(
    r"\S+",
    """after again all and before both busy cache checked each engineer every first from healthy
    hour in known later less load longer minutes more node once only queue region restart
    retry second service shard slowly some still team than that the then traffic twice until
    was were when while with zone""",
)


def make_corpus(folder: Path, count: int) -> Path:
    """Write ``count`` incidents, their catalog and ``pmkit.toml`` below ``folder``; returns it."""
    seeds = [_Seed(path) for path in sorted((ROOT / "incidents").glob("*/*.yaml"))]
    incidents = folder / "incidents"
    incidents.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "incidents" / "catalog.yaml", incidents / "catalog.yaml")
    settings = ROOT / "pmkit.toml"
    (folder / "pmkit.toml").write_text(settings.read_text() if settings.exists() else "")
    for number in range(count):
        seed = seeds[number % len(seeds)]
        year = incidents / str(2000 + number // 100)
        if number % 100 == 0:
            year.mkdir(exist_ok=True)
        id_, text = seed.varied(number)
        (year / f"{id_}.yaml").write_bytes(text.encode())
    return folder


class _Seed:
    """An incident cut into what stays, and the places of its id, its years and more words."""

    def __init__(self, path: Path) -> None:
        self.stem = path.stem[:60].rstrip("-.")
        text = path.read_text(encoding="utf-8")
        text = _ATTACHMENTS.sub("", _RELATED.sub("", text))
        # A year without a 29 February would make a fault of it.
        text = _ID.sub("id: ", text.replace("-02-29", "-02-28"), count=1)
        years = [int(match.group()) for match in _YEAR.finditer(text)]
        self.least, self.most = min(years), max(years)
        places: list[tuple[int, int, int | None]] = [
            (match.start(), match.end(), int(match.group())) for match in _YEAR.finditer(text)
        ]
        places += [(match.end(), match.end(), None) for match in _TEXT.finditer(text)]
        self.parts: list[str | int | None] = []
        done = text.index("\nid: ") + len("\nid: ")
        self.head = text[:done]
        for start, end, year in sorted(places, key=lambda one: one[:2]):
            self.parts += [text[done:start], year]
            done = end
        self.parts.append(text[done:])

    def varied(self, number: int) -> tuple[str, str]:
        """The id and the text of the variant with this number."""
        chance = random.Random(number)
        shift = chance.randint(FIRST_YEAR - self.least, LAST_YEAR - self.most)
        # An id begins with the day of its incident.
        id_ = f"{int(self.stem[:4]) + shift}{self.stem[4:]}-{number:06d}"
        stem = _YEAR.sub(lambda year: str(int(year.group()) + shift), self.stem)
        id_ = f"{stem}-{number:06d}"
        parts = [self.head, id_]
        for part in self.parts:
            if isinstance(part, str):
                parts.append(part)
            else:
                parts.append(_more(chance) if part is None else str(part + shift))
        return id_, "".join(parts)


def _more(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=chance.randrange(6))
    return "".join(f" {word}" for word in words)
