"""What a name that leads nowhere was probably meant to be, as a fix to offer."""

from __future__ import annotations

from collections.abc import Sequence

from pmkit.source.edit import Edit, Fix


def only(pointer: str, near: Sequence[str]) -> Fix | None:
    """A fix that writes the one name of ``near`` at ``pointer``; ``None`` where several are near.

    It is for a person to look at: a name that is near may still be another's.
    """
    if len(near) != 1:
        return None
    return Fix(f"Write `{near[0]}`", (Edit("set", pointer, near[0]),), safe=False)
