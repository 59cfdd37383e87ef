"""The known words nearest to a misspelt one: "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Return at most `limit` of `candidates` that `word` may have been meant to be, nearest first.

    Case, and whether words are joined by `-`, `_` or a space, does not count; equally near ones
    keep their order.
    """
    wanted = _plain(word)
    if not wanted:
        return []
    scored: list[tuple[float, int, str]] = []
    for number, candidate in enumerate(dict.fromkeys(candidates)):
        score = _likeness(wanted, _plain(candidate))
        if score:
            scored.append((-score, number, candidate))
    return [candidate for _, _, candidate in sorted(scored)[:limit]]


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-").strip("-")


def _likeness(wanted: str, candidate: str) -> float:
    """Return how like two words are, 1 for the same and 0 for not worth naming."""
    if wanted == candidate:
        return 1.0
    shorter, longer = sorted((wanted, candidate), key=len)
    if len(shorter) >= 3 and (longer.startswith(shorter) or f"-{shorter}" in longer):
        return 0.9
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, wanted, candidate, autojunk=False)
    # Short words differ in much of themselves by one slip: `tyop` and `typo`, `id` and `ip`.
    least = 0.7 if len(shorter) > 4 else 0.5
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
