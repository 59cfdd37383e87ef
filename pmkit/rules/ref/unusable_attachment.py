"""An attachment that cannot be shown.

What it does
    Reports an attachment whose file is missing, lies outside the knowledge base, is larger than 5
    MiB, or is an SVG with a script or a handler in it.

Why it matters
    A picture that is not there tells nothing; one that runs code is a danger to every reader.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        attachments:
          - {file: no-such-graph.png, alt: Requests fall to zero at 09:12.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.real_path import real_path


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each attachment that cannot be shown."""
    if context.file is None:
        return
    for index, attachment in enumerate(incident.attachments):
        wrong = unusable(attachment.file, context.file, context.root)
        if wrong is not None:
            yield Problem(f"/attachments/{index}/file", *wrong)


LARGEST = 5 * 1024 * 1024
"""The largest attachment, in bytes: pages are read on phones during outages."""

_ACTIVE = (
    rb"(?i)<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object)\b"
    rb"|\bon[a-z]+\s*=|javascript:|<!ENTITY"
)


def unusable(name: str, incident: Path, root: Path | None) -> tuple[str, str] | None:
    """What is wrong with the attachment ``name`` of the file ``incident``, and how to mend it;
    ``None`` when it can be shown. ``root`` is the knowledge base, outside which it must not lie.
    """
    path = incident.parent / name
    root = real_path(root or incident.parent)
    try:
        if not real_path(path).is_relative_to(root):
            return f"`{name}` lies outside the knowledge base", "Put the file beside the incident"
        size = path.stat().st_size
        if not path.is_file():
            return f"`{name}` is not a file", "Name a file beside the incident"
        if size > LARGEST:
            return f"`{name}` has {size:,} bytes; the limit is {LARGEST:,}", "Make it smaller"
        if path.suffix.lower() == ".svg" and re.search(
            # In UTF-16 the same letters stand with zeros between them.
            _ACTIVE,
            path.read_bytes().replace(b"\0", b""),
        ):
            return f"`{name}` has a script in it", "Export it without scripts, or as PNG"
    except (OSError, ValueError):
        return f"There is no file `{name}`", "It is looked for beside the incident's own file"
    return None


RULE = Rule("REF009", "unusable-attachment", "file", "error", "0.1.0", check_file=check)
