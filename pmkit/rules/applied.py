"""Every rule with its documentation, as the settings of a knowledge base have it."""

from __future__ import annotations

from dataclasses import dataclass

from pmkit.config.settings import Lint
from pmkit.rules.documentation import RulePage, all_pages
from pmkit.rules.selection import selection


@dataclass(frozen=True, slots=True)
class Applied:
    """A rule's page, how severe it is here, and whether it is on."""

    page: RulePage
    severity: str
    on: bool


def applied(lint: Lint) -> tuple[Applied, ...]:
    """Every rule as ``lint`` has it for files that no pattern of paths means."""
    chosen = selection(lint)
    checks = {rule.code for rule in (*chosen.file, *chosen.catalog, *chosen.base)}
    return tuple(
        Applied(
            page,
            chosen.severities.get(page.code, page.severity),
            page.code not in chosen.quiet if page.scope == "reading" else page.code in checks,
        )
        for page in all_pages()
    )
