"""JSON Pointers (RFC 6901): the name of one value inside a tree.

The empty pointer names the whole tree; `/timeline/0/at` the time of its first event. In a part,
`~` is written `~0` and `/` is written `~1`.
"""

from __future__ import annotations


def join(*parts: str | int) -> str:
    """Return the pointer made of `parts`, each a key or an index, from the outermost inwards."""
    return "".join(["/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts])


def split(pointer: str) -> list[str]:
    """Return the parts of `pointer`; the inverse of `join` for parts that are strings.

    Raises ValueError when a pointer that is not empty does not begin with `/`.
    """
    if not pointer:
        return []
    if pointer[0] != "/":
        raise ValueError(f"a JSON Pointer begins with '/': {pointer!r}")
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]
