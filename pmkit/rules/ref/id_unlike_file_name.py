"""An id that is not the file's name.

What it does
    Reports an `id` that differs from the name of its file without `.yaml`.

Why it matters
    The id is in links, in exports and in trackers; whoever has it must find the file, and the
    other way round.

Example:
    ::

        id: 2026-03-02-checkout
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        id: example
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from pmkit.model.fields import ID_PATTERN
from pmkit.model.incident import Incident
from pmkit.rules.meant import only
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem when the id and the file's name differ."""
    if context.file is None:
        return
    stem = PurePosixPath(context.path).name.rpartition(".")[0]
    if incident.id and incident.id != stem:
        yield Problem(
            "/id",
            f"The id is `{incident.id}`, but the file is named `{stem}`",
            f"Write `id: {stem}`, leave `id` out, or rename the file",
            # Not safe: others may refer to the id, and it may be the file that is misnamed.
            fix=only("/id", (stem,) if re.match(ID_PATTERN, stem) else ()),
        )


RULE = Rule("REF005", "id-unlike-file-name", "file", "error", "0.1.0", check_file=check)
