"""A word of one's own that nothing explains.

What it does
    Reports a word that begins with `x-` and that `pmkit.toml` does not explain under `words`.

Why it matters
    The next reader does not know what it means, and a misspelt one would count as a new kind.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: moon, role: root, category: x-moon-phase, what: The moon was full.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: moon, role: root, category: unknown, what: The moon was full.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each own word that the settings do not explain."""
    places = (
        ("event-kinds", "timeline", "kind"),
        ("cause-categories", "causes", "category"),
        ("mitigation-kinds", "mitigations", "kind"),
    )
    for table, where, field in places:
        known = context.settings.words.get(table, {})
        for index, item in enumerate(getattr(incident, where)):
            word: str = getattr(item, field)
            if word.startswith("x-") and word not in known:
                yield Problem(
                    f"/{where}/{index}/{field}",
                    f"Nothing says what `{word}` means",
                    f"Explain it in pmkit.toml, under [words.{table}]",
                )


RULE = Rule("SCH011", "undefined-word", "file", "error", "0.1.0", check_file=check)
