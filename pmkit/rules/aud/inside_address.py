"""An address of the inside network stands where the public reads it.

What it does
    Reports, in public texts, addresses that only machines inside can reach: private IPv4 addresses
    (`10.…`, `172.16.…` to `172.31.…`, `192.168.…`), and names that end in `.internal`, `.corp`,
    `.intranet`, `.lan` or `.local`. Off unless chosen. Networks (`10.0.0.0/8`), names that every
    cluster or cloud has (`….svc.cluster.local`, `metadata.google.internal`) and numbers that are
    versions are fine.

Why it matters
    Links do not work for the public, and whoever means harm learns how the network is laid out.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: identified, what: The pool at 10.12.0.17 has no connection left.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: identified, what: The pool of the ledger has no connection left.}

Source
    Private addresses: RFC 1918. Names for use inside: RFC 6762, appendix G, and the reservation of
    `.internal` by ICANN (2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_GATE = (
    r"\b(?:10\.|172\.|192\.168\.)[0-9]+\.[0-9]|[A-Za-z0-9]\.(?:internal|corp|intranet|lan|local)\b"
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each address of the inside that the public may read."""
    if incident.audience == INTERNAL or not occurs(_GATE)(context.text):
        return
    for text in texts(incident):
        if text.internal or text.key in {"id", "tags", "file"} or not occurs(_GATE)(text.text):
            continue
        for match in _address().finditer(text.text):
            if not match[0].lower().endswith(_OF_ALL):
                yield Problem(
                    text.pointer,
                    f"`{match[0]}` is an address of the inside network, and public here",
                    "Say what it is instead, or mark the item `audience: internal`",
                )


_OF_ALL = (".cluster.local", "metadata.google.internal", "host.docker.internal")
"""Names that are the same everywhere."""


@cache
def _address() -> re.Pattern[str]:
    byte = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
    return re.compile(
        rf"(?<![\w.-])(?:10\.{byte}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.{byte}\.{byte}"
        r"(?![\w/-]|\.\d)"
        r"|(?<![\w.-])[A-Za-z0-9][A-Za-z0-9.-]*\.(?:internal|corp|intranet|lan|local)"
        r"(?![\w-]|\.\w)",
        re.IGNORECASE | re.ASCII,
    )


RULE = Rule(
    "AUD010",
    "inside-address",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
