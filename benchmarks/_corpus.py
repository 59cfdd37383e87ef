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
    seeds = sorted((ROOT / "incidents").glob("*/*.yaml"))
    texts = [(seed.stem, seed.read_text(encoding="utf-8")) for seed in seeds]
    incidents = folder / "incidents"
    incidents.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "incidents" / "catalog.yaml", incidents / "catalog.yaml")
    settings = ROOT / "pmkit.toml"
    (folder / "pmkit.toml").write_text(settings.read_text() if settings.exists() else "")
    for number in range(count):
        stem, text = texts[number % len(texts)]
        year = incidents / str(2000 + number // 100)
        year.mkdir(exist_ok=True)
        varied = _varied(text, f"{stem[:60].rstrip('-.')}-{number:06d}", random.Random(number))
        (year / f"{varied.id}.yaml").write_text(varied.text, encoding="utf-8")
    return folder


class _Varied:
    def __init__(self, id_: str, text: str) -> None:
        self.id, self.text = id_, text


def _varied(text: str, id_: str, chance: random.Random) -> _Varied:
    years = [int(year) for year in _YEAR.findall(text)]
    shift = chance.randint(FIRST_YEAR - min(years), LAST_YEAR - max(years)) if years else 0
    text = _YEAR.sub(lambda match: str(int(match.group()) + shift), text)
    # A year without a 29 February would make a fault of it.
    text = text.replace("-02-29", "-02-28")
    text = _ATTACHMENTS.sub("", _RELATED.sub("", text))
    text = re.sub(r"(?m)^id: .*$", f"id: {id_}", text, count=1)
    return _Varied(id_, _TEXT.sub(lambda match: match.group() + _more(chance), text))


def _more(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=chance.randrange(6))
    return "".join(f" {word}" for word in words)
