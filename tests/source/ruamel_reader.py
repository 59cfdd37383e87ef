"""What ruamel.yaml, a reader that is not ours, makes of a text."""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.tokens import CommentToken


def tree_of(text: str) -> Any:
    """The tree, every scalar as text."""
    return YAML(typ="base", pure=True).load(text)


def comments_of(text: str) -> list[str]:
    """Every comment, sorted: ruamel hangs them on the tokens before them."""
    yaml = YAML()
    found: list[str] = []
    for token in yaml.scan(text):
        if isinstance(token, CommentToken):
            found += _lines(token)
        for held in getattr(token, "_comment", None) or ():
            for one in held if isinstance(held, list) else [held]:
                if isinstance(one, CommentToken):
                    found += _lines(one)
    return sorted(found)


def _lines(token: CommentToken) -> list[str]:
    lines = (line.strip() for line in token.value.splitlines())
    return [line for line in lines if line.startswith("#")]
