"""What a rule about wording finds in one sentence."""

from __future__ import annotations

from pathlib import Path

from pmkit.config.settings import Lint, Policies
from tests.rules.checking import HEAD, found_in


def said_of(
    code: str,
    text: str,
    folder: Path,
    language: str = "en",
    more: str = "",
    policies: Policies | None = None,
) -> list[tuple[int, str, str]]:
    """Line, code and message of what the rule says of ``text`` as a summary (from line 6 on)."""
    block = HEAD + f"language: {language}\nsummary: |\n  {text}\n" + more
    found = found_in(block, folder, lint=Lint(select=(code,)), policies=policies)
    return [(one.span.line, one.code, one.message) for one in found]
