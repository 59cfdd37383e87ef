"""Whether a file hides anything from the public: most do not, and need not be looked into."""

from __future__ import annotations

from pmkit.rules.prefilter import occurs

INTERNAL = "internal"


def hides_something(text: str) -> bool:
    """Whether ``text``, a whole file, may mark something ``audience: internal``."""
    return occurs(r"""audience["']?\s*:\s*[^\n]*internal""")(text)
