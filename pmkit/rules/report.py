"""What checking needs to know of the base, and what it gives for one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Settings
from pmkit.knowledge.names import Names
from pmkit.rules.rule import Outline
from pmkit.rules.suppressing import Suppressed
from pmkit.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Base:
    """What checking a file needs to know of the knowledge base around it.

    ``today`` is the day to go by for what is late; ``None`` where nobody says.
    """

    folder: BaseFolder | None
    names: Names
    settings: Settings
    today: date | None = None

    def shown(self, path: Path | str) -> str:
        """``path`` as diagnostics show it."""
        return self.folder.shown(path) if self.folder is not None else Path(path).as_posix()


class Report(NamedTuple):
    """What checking one file gave: its diagnostics, and its outline when it could be read.

    ``comments`` are its suppressing comments, for the rules about the whole base.
    ``looked_around`` says that other files decided about it as well.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    outline: Outline | None
    comments: Suppressed | None = None
    looked_around: bool = False
