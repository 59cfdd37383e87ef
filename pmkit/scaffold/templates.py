"""The texts that new files are made from, as they lie in ``files/``, by language."""

from __future__ import annotations

from pathlib import Path

LANGUAGES = ("en", "zh")
"""The languages that there are texts in."""

_FILES = Path(__file__).with_name("files")


def template(name: str, language: str = "either") -> str:
    """The text called ``name``, in ``language``; ``either`` has those that no language needs."""
    return (_FILES / language / name).read_text(encoding="utf-8")
