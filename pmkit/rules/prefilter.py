"""Whether a text has any of many words, told fast enough to be asked of every file.

Rules about wording and secrets find nothing in nearly every file. Python's own search takes a
quarter of a millisecond for thirty words in a long incident; the regular expressions of pydantic's
core, which are there already, take a hundredth of that, as they look for many words at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic_core import SchemaValidator, core_schema


@cache
def occurs(pattern: str) -> Callable[[Any], bool]:
    """A function that tells whether ``pattern`` occurs in a text.

    ``pattern`` is in the syntax of Rust's ``regex`` (no references back, nothing that looks
    around): https://docs.rs/regex/latest/regex/#syntax.
    """
    return SchemaValidator(core_schema.str_schema(pattern=pattern)).isinstance_python
