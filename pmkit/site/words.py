"""The interface's words in one language."""

from __future__ import annotations

from collections.abc import Mapping

from pmkit.site.terms_zh import TERMS as TERMS_ZH
from pmkit.site.words_en import WORDS as ENGLISH
from pmkit.site.words_zh import WORDS as CHINESE

TABLES: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "zh": CHINESE}


class Words:
    """The words of the interface in ``language``: ``en`` or ``zh``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._table = TABLES[language]

    def __call__(self, key: str, /, **parts: object) -> str:
        """The words for ``key`` with ``parts`` filled in.

        :raises KeyError: when there is no such key.
        """
        text = self._table[key]
        return text.format(**parts) if parts else text

    def count(self, key: str, n: int) -> str:
        """A number of things: ``count("n-incidents", 1)`` is "1 incident"."""
        return self._table[f"{key}:1" if n == 1 else key].format(n=f"{n:,}")

    def term(self, word: str) -> str:
        """A word of a vocabulary, or of the base's own, for readers."""
        if self.language == "zh" and word in TERMS_ZH:
            return TERMS_ZH[word]
        # Names of loops are written as people read them.
        return word if " " in word else word.removeprefix("x-").replace("-", " ")
