"""An address has a password in it.

What it does
    Reports an address such as `https://name:password@host` or `postgres://…`, in texts of any
    audience. Passwords that are blanked (`***`, `<password>`, `$PASSWORD`) and bare patterns
    (`user:password@host`) are none.

Why it matters
    Incident files are copied to every reader's machine and kept in the history for good.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: pool
            role: trigger
            category: configuration-change
            what: The pool was pointed to `postgres://ledger:c0rrect-h0rse@db2:5432/cards`.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: pool
            role: trigger
            category: configuration-change
            what: The pool was pointed to `postgres://ledger@db2:5432/cards`.

Source
    The userinfo part of an address, and why no password belongs there: RFC 3986, section 3.2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_GATE = r"://[^\s/:@]*:[^\s/@]+@"


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each password in an address."""
    if "@" not in context.text or not occurs(_GATE)(context.text):
        return
    for text in texts(incident):
        for match in _address().finditer(text.text):
            name, password, host = match.groups()
            if not _is_blank(password) and not (_is_pattern(name) and _is_pattern(password)):
                yield Problem(
                    text.pointer,
                    f"The password of `{name or 'nobody'}` at `{host}` stands here",
                    "Change it where it is used: it is in the history already; "
                    f"write `{name}@{host}` here",
                )


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"\b[A-Za-z][A-Za-z0-9+.-]*://([^\s/:@]*):([^\s/@]+)@([A-Za-z0-9.-]+)", re.ASCII
    )


def _is_blank(password: str) -> bool:
    """Whether it was taken out, or names a variable."""
    return (
        len(set(password)) == 1
        or password[0] in "<$%{[(*…"
        or "…" in password
        or "..." in password
        or password.strip("*_").lower() in {"redacted", "removed", "hidden", "secret", "masked"}
    )


def _is_pattern(word: str) -> bool:
    return word.lower() in {"user", "username", "login", "name", "pass", "password", "passwd", "pw"}


RULE = Rule("AUD007", "password-in-address", "file", "error", "0.1.0", check_file=check)
